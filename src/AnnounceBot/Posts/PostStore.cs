using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Posts;

/// <summary>The posts, for ever.</summary>
internal static class PostStore
{
    private const string Columns = """
        SELECT id, feed_id, url, link, title, author, excerpt, kind, tags, language, image, published_at, first_seen_at, found_in, source, source_at, unannounced, found_by FROM posts
        """;

    private const string ById = Columns + " WHERE id = @id";

    private const string NewestFirst = Columns + " WHERE retracted_at IS NULL ORDER BY published_at DESC, id DESC LIMIT @atMost";

    private const string Insert = """
        INSERT INTO posts (feed_id, url, link, title, author, excerpt, kind, tags, language, image, published_at, first_seen_at, found_in, source, source_at, unannounced, fingerprint, found_by)
        VALUES (@feed, @url, @link, @title, @author, @excerpt, @kind, @tags, @language, @image, @published, @seen, @foundIn, @source, @sourceAt, @unannounced, @fingerprint, @foundBy)
        RETURNING id
        """;

    private const string Change = """
        UPDATE posts SET feed_id = @feed, title = @title, author = @author, excerpt = @excerpt, kind = @kind, tags = @tags, language = @language, image = @image,
          source = @source, source_at = @sourceAt, fingerprint = @fingerprint
        WHERE id = @id
        """;

    private const string LearnFingerprint = "UPDATE posts SET fingerprint = @fingerprint WHERE id = @id";

    private const string GoByRoutes = "UPDATE posts SET unannounced = NULL WHERE id = @id";

    private const string Trace = "SELECT feed_id, fingerprint, link, source_at, found_in, unannounced, retracted_at FROM posts WHERE id = @id";

    private const string Unchanged = "SELECT 1 FROM posts WHERE id = @id AND feed_id = @feed AND fingerprint = @fingerprint";

    private const string Latest = "SELECT link, title FROM posts WHERE feed_id = @feed ORDER BY published_at DESC LIMIT @atMost";

    private const string Retracted = "SELECT 1 FROM posts WHERE id = @id AND retracted_at IS NOT NULL";

    private const string ForgetFoundBy = "UPDATE posts SET found_by = NULL WHERE id = @id";

    // Where its feed gives no text, that may be its author's wish.
    private const string AsSuggested = """
        UPDATE posts SET title = @title, author = coalesce(@author, author), excerpt = CASE WHEN excerpt IS NOT NULL THEN @excerpt END, tags = @tags,
          found_by = @foundBy, unannounced = NULL
        WHERE id = @id
        """;

    private const string HandOver = "UPDATE posts SET feed_id = @to WHERE feed_id = @from";

    private const string HandOverFinds = "UPDATE posts SET found_in = @to WHERE found_in = @from";

    /// <param name="fingerprint">Of the entry that it came from; null where it came by another way.</param>
    public static PostId Add(Session session, Post post, long? fingerprint = null) =>
        new(session.Scalar(Insert,
            ("@feed", post.Feed?.Value), ("@url", post.Url), ("@link", post.Link), ("@title", post.Title), ("@author", post.Author), ("@excerpt", post.Excerpt),
            ("@kind", KindColumn(post.Kind)), ("@tags", post.Tags.ToColumn()), ("@language", post.Language), ("@image", post.Image),
            ("@published", post.PublishedAt.ToColumn()), ("@seen", post.FirstSeenAt.ToColumn()), ("@foundIn", post.FoundIn?.Value),
            ("@source", post.Source), ("@sourceAt", post.SourceAddresses.ToColumn()), ("@unannounced", post.Unannounced), ("@fingerprint", fingerprint), ("@foundBy", post.FoundBy))!.Value);

    public static Post One(Session session, PostId id) => session.Query(ById, Read, ("@id", id.Value)).Single().Post;

    /// <returns>Those published last, the newest first; without what was retracted.</returns>
    public static List<(PostId Id, Post Post)> Newest(Session session, int atMost) => session.Query(NewestFirst, Read, ("@atMost", atMost));

    public static PostTrace TraceOf(Session session, PostId id) => session.Query(Trace, row => new PostTrace(
        FeedOrNull(row, 0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetString(2), row.Words(3), FeedOrNull(row, 4), row.TextOrNull(5), !row.IsDBNull(6)), ("@id", id.Value)).Single();

    /// <returns>Whether a feed that a post is credited to says of it what it said last: nearly always.</returns>
    public static bool IsUnchanged(Session session, PostId id, FeedId feed, long fingerprint) =>
        session.Any(Unchanged, ("@id", id.Value), ("@feed", feed.Value), ("@fingerprint", fingerprint));

    public static void Learn(Session session, PostId id, long fingerprint) => session.Execute(LearnFingerprint, ("@fingerprint", fingerprint), ("@id", id.Value));

    /// <returns>Whether a moderator took it back: it is shown nowhere any more, and stays known.</returns>
    public static bool IsRetracted(Session session, PostId id) => session.Any(Retracted, ("@id", id.Value));

    /// <returns>Why a post is kept quiet that a person can still have announced; null: it is not.</returns>
    public static string? WhyQuiet(Session session, PostId id) =>
        TraceOf(session, id) is { IsRetracted: false, Unannounced: Posts.Unannounced.FirstPoll or Posts.Unannounced.Old } trace ? trace.Unannounced : null;

    /// <summary>It is kept quiet no longer, and has the words with which a person let it in; its addresses, its feed and its times stay.</summary>
    public static void Suggest(Session session, PostId id, Post suggested) => session.Execute(AsSuggested,
        ("@title", suggested.Title), ("@author", suggested.Author), ("@excerpt", suggested.Excerpt),
        ("@tags", suggested.Tags.Union(One(session, id).Tags, StringComparer.OrdinalIgnoreCase).ToList().ToColumn()), ("@foundBy", suggested.FoundBy), ("@id", id.Value));

    public static void ForgetFinder(Session session, PostId id) => session.Execute(ForgetFoundBy, ("@id", id.Value));

    /// <summary>It is kept quiet no longer.</summary>
    public static void Release(Session session, PostId id) => session.Execute(GoByRoutes, ("@id", id.Value));

    /// <summary>Stores what its author changed, and whom it is credited to now; its addresses and times stay.</summary>
    public static void Update(Session session, PostId id, Post post, long fingerprint) => session.Execute(Change,
        ("@feed", post.Feed?.Value), ("@title", post.Title), ("@author", post.Author), ("@excerpt", post.Excerpt), ("@kind", KindColumn(post.Kind)),
        ("@tags", post.Tags.ToColumn()), ("@language", post.Language), ("@image", post.Image), ("@source", post.Source),
        ("@sourceAt", post.SourceAddresses.ToColumn()), ("@fingerprint", fingerprint), ("@id", id.Value));

    /// <returns>The links and titles of a feed's latest posts.</returns>
    public static List<(string Link, string Title)> LatestOf(Session session, FeedId feed, int atMost) =>
        session.Query(Latest, row => (row.GetString(0), row.GetString(1)), ("@feed", feed.Value), ("@atMost", atMost));

    /// <summary>Credits all posts of a feed to another, which has taken its place.</summary>
    public static void Credit(Session session, FeedId from, FeedId to)
    {
        session.Execute(HandOver, ("@from", from.Value), ("@to", to.Value));
        session.Execute(HandOverFinds, ("@from", from.Value), ("@to", to.Value));
    }

    private static (PostId Id, Post Post) Read(SqliteDataReader row) => (new(row.GetInt64(0)), new(
        FeedOrNull(row, 1), row.TextOrNull(2), row.GetString(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6),
        KindOf(row.GetString(7)), row.Words(8), row.TextOrNull(9), row.TextOrNull(10), row.Instant(11), row.Instant(12))
    {
        FoundIn = FeedOrNull(row, 13),
        Source = row.TextOrNull(14),
        SourceAddresses = row.Words(15),
        Unannounced = row.TextOrNull(16),
        FoundBy = row.TextOrNull(17),
    });

    private static FeedId? FeedOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : new FeedId(row.GetInt64(column));

    public static PostKind KindOf(string column) => column switch
    {
        "video" => PostKind.Video,
        "podcast" => PostKind.Podcast,
        _ => PostKind.Article,
    };

    public static string KindColumn(PostKind kind) => kind switch
    {
        PostKind.Video => "video",
        PostKind.Podcast => "podcast",
        _ => "article",
    };
}
