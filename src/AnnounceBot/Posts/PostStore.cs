using AnnounceBot.Storage;

namespace AnnounceBot.Posts;

/// <summary>The posts, for ever.</summary>
internal static class PostStore
{
    private const string Insert = """
        INSERT INTO posts (feed_id, url, link, title, author, excerpt, kind, tags, language, image, published_at, first_seen_at)
        VALUES (@feed, @url, @link, @title, @author, @excerpt, @kind, @tags, @language, @image, @published, @seen)
        RETURNING id
        """;

    public static PostId Add(Session session, Post post) =>
        new(session.Scalar(Insert,
            ("@feed", post.Feed?.Value), ("@url", post.Url), ("@link", post.Link), ("@title", post.Title), ("@author", post.Author), ("@excerpt", post.Excerpt),
            ("@kind", KindColumn(post.Kind)), ("@tags", post.Tags.ToColumn()), ("@language", post.Language), ("@image", post.Image),
            ("@published", post.PublishedAt.ToColumn()), ("@seen", post.FirstSeenAt.ToColumn()))!.Value);

    private static string KindColumn(PostKind kind) => kind switch
    {
        PostKind.Video => "video",
        PostKind.Podcast => "podcast",
        _ => "article",
    };
}
