using AnnounceBot.Storage;

namespace AnnounceBot.Posts;

/// <summary>What moderators think of a post.</summary>
/// <param name="RetractedAt">Null: it is shown.</param>
/// <param name="FeaturedAt">Null: it is one of many.</param>
internal sealed record PostMarks(DateTimeOffset? RetractedAt, DateTimeOffset? FeaturedAt)
{
    private const string OfPost = "SELECT retracted_at, featured_at FROM posts WHERE id = @id";

    private const string SetRetracted = "UPDATE posts SET retracted_at = @now WHERE id = @id AND retracted_at IS NULL";

    private const string SetRestored = "UPDATE posts SET retracted_at = NULL WHERE id = @id AND retracted_at IS NOT NULL";

    private const string SetFeatured = "UPDATE posts SET featured_at = @now WHERE id = @id AND featured_at IS NULL AND retracted_at IS NULL";

    private const string SetUnfeatured = "UPDATE posts SET featured_at = NULL WHERE id = @id AND featured_at IS NOT NULL";

    /// <returns>Null if there is no such post.</returns>
    public static PostMarks? Of(Session session, PostId id) =>
        session.Query(OfPost, row => new PostMarks(row.InstantOrNull(0), row.InstantOrNull(1)), ("@id", id.Value)).SingleOrDefault();

    /// <returns>Whether it was not before: of two at once the first counts. So with the others.</returns>
    public static bool Retract(Session session, PostId id, DateTimeOffset now) => session.Execute(SetRetracted, ("@now", now.ToColumn()), ("@id", id.Value)) > 0;

    /// <inheritdoc cref="Retract"/>
    public static bool Restore(Session session, PostId id) => session.Execute(SetRestored, ("@id", id.Value)) > 0;

    /// <inheritdoc cref="Retract"/>
    public static bool Feature(Session session, PostId id, DateTimeOffset now) => session.Execute(SetFeatured, ("@now", now.ToColumn()), ("@id", id.Value)) > 0;

    /// <inheritdoc cref="Retract"/>
    public static bool Unfeature(Session session, PostId id) => session.Execute(SetUnfeatured, ("@id", id.Value)) > 0;
}
