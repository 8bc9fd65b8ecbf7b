using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Tending;

/// <summary>What else the author of a post published lately.</summary>
internal static class OtherPostsStore
{
    private const string Latest = """
        SELECT link, title FROM posts
        WHERE published_at > @since AND retracted_at IS NULL AND id <> @id
          AND (author = @author COLLATE NOCASE OR (@author IS NULL AND author IS NULL AND feed_id = @feed))
        ORDER BY published_at DESC, id DESC LIMIT @atMost
        """;

    /// <returns>The newest first; of a post without an author those of its feed that have none either.</returns>
    public static List<(string Link, string Title)> Of(Session session, PostId id, Post post, DateTimeOffset since, int atMost) => session.Query(
        Latest, row => (row.GetString(0), row.GetString(1)),
        ("@since", since.ToColumn()), ("@id", id.Value), ("@author", post.Author), ("@feed", post.Feed?.Value), ("@atMost", atMost));
}
