using AnnounceBot.Storage;
using AnnounceBot.Storage.Upkeep;

namespace AnnounceBot.Posts;

/// <summary>Cuts the texts of old posts to what lists show of them. Titles, links, dates, tags and keys stay for ever.</summary>
internal sealed class TextUpkeep(Database database, Writer writer, StorageOptions options, TimeProvider clock) : IUpkeep
{
    /// <summary>What is kept, in characters: more than any list shows.</summary>
    public const int Kept = 300;

    private const int PostsAStep = 250;

    private const string What = "post texts";

    private const string Next = "SELECT id, excerpt, first_seen_at FROM posts WHERE id > @last ORDER BY id LIMIT @atMost";

    private const string Shorten = "UPDATE posts SET excerpt = @excerpt WHERE id = @id";

    private readonly OldRows _rows = new(database, writer, options, clock);

    public Task<bool> StepAsync(CancellationToken cancellationToken) => _rows.StepAsync(NextOf, Cut, PostsAStep, cancellationToken);

    /// <summary>Posts are numbered in the order in which they were seen.</summary>
    private static List<(long Id, string? Excerpt)> NextOf(Session session, DateTimeOffset before) => [.. session
        .Query(Next, row => (Id: row.GetInt64(0), Excerpt: row.TextOrNull(1), SeenAt: row.Instant(2)), ("@last", Progress.Of(session, What)), ("@atMost", PostsAStep))
        .TakeWhile(post => post.SeenAt < before)
        .Select(post => (post.Id, post.Excerpt))];

    private static void Cut(Session session, List<(long Id, string? Excerpt)> posts)
    {
        foreach (var (id, excerpt) in posts)
        {
            if (excerpt?.Length > Kept)
                session.Execute(Shorten, ("@id", id), ("@excerpt", Excerpts.Cut(excerpt, Kept)));
        }

        Progress.Reach(session, What, posts[^1].Id);
    }
}
