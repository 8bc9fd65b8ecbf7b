using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Posts;

/// <summary>The posts, for ever.</summary>
internal static class PostStore
{
    private const string Insert = """
        INSERT INTO posts (feed_id, url, link, title, author, excerpt, kind, tags, language, image, published_at, first_seen_at)
        VALUES (@feed, @url, @link, @title, @author, @excerpt, @kind, @tags, @language, @image, @published, @seen)
        RETURNING id
        """;

    private const string NewestFirst = """
        SELECT id, feed_id, url, link, title, author, excerpt, kind, tags, language, image, published_at, first_seen_at
        FROM posts ORDER BY published_at DESC, id DESC LIMIT @atMost
        """;

    public static PostId Add(Session session, Post post) =>
        new(session.Scalar(Insert,
            ("@feed", post.Feed?.Value), ("@url", post.Url), ("@link", post.Link), ("@title", post.Title), ("@author", post.Author), ("@excerpt", post.Excerpt),
            ("@kind", KindColumn(post.Kind)), ("@tags", post.Tags.ToColumn()), ("@language", post.Language), ("@image", post.Image),
            ("@published", post.PublishedAt.ToColumn()), ("@seen", post.FirstSeenAt.ToColumn()))!.Value);

    /// <returns>Those published last, the newest first.</returns>
    public static List<(PostId Id, Post Post)> Newest(Session session, int atMost) => session.Query(NewestFirst, Read, ("@atMost", atMost));

    private static (PostId, Post) Read(SqliteDataReader row) => (new(row.GetInt64(0)), new(
        row.IsDBNull(1) ? null : new FeedId(row.GetInt64(1)), row.TextOrNull(2), row.GetString(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6),
        KindOf(row.GetString(7)), row.Words(8), row.TextOrNull(9), row.TextOrNull(10), row.Instant(11), row.Instant(12)));

    private static PostKind KindOf(string column) => column switch
    {
        "video" => PostKind.Video,
        "podcast" => PostKind.Podcast,
        _ => PostKind.Article,
    };

    private static string KindColumn(PostKind kind) => kind switch
    {
        PostKind.Video => "video",
        PostKind.Podcast => "podcast",
        _ => "article",
    };
}
