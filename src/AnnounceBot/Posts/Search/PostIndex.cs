using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Posts.Search;

/// <summary>Keeps what posts are found by. It follows behind the posts in small steps; each is whole or not at all.</summary>
internal static class PostIndex
{
    /// <summary>A subquery: posts with greater ids are not in the index yet.</summary>
    public const string LastIndexed = "(SELECT coalesce(max(post_id), 0) FROM searchable)";

    private const string AllWaiting = $"SELECT coalesce(max(id), 0) - {LastIndexed} + (SELECT count(*) FROM reworded) FROM posts";

    private const string News = $"""
        SELECT id, published_at, title, author, source, excerpt, tags, link,
          CASE WHEN author IS NULL AND source IS NULL THEN (SELECT coalesce(feeds.name, feeds.title) FROM feeds WHERE feeds.id = feed_id) END
        FROM posts WHERE id > {LastIndexed} ORDER BY id LIMIT @atMost
        """;

    /// <summary>Those that wait lead, which are few: for the sake of the order SQLite would else go over the whole index.</summary>
    public const string Reworded = """
        SELECT post_id, posts.published_at, reworded.title, reworded.author, reworded.source, reworded.excerpt, reworded.tags, link, blog, rank
        FROM reworded CROSS JOIN searchable USING (post_id) CROSS JOIN posts ON posts.id = post_id ORDER BY rank LIMIT @atMost
        """;

    private const string AsItIsNow = """
        SELECT id, published_at, title, author, source, excerpt, tags, link,
          CASE WHEN author IS NULL AND source IS NULL THEN (SELECT coalesce(feeds.name, feeds.title) FROM feeds WHERE feeds.id = feed_id) END
        FROM posts WHERE id = @post
        """;

    private const string TakePlace = "INSERT INTO searchable (rank, post_id, blog) VALUES (@rank, @post, @blog) ON CONFLICT (rank) DO NOTHING";

    private const string KeepPlace = "UPDATE searchable SET blog = @blog WHERE post_id = @post";

    private const string FirstFree = """
        SELECT rank + 1 FROM searchable AS taken
        WHERE rank >= @from AND NOT EXISTS (SELECT 1 FROM searchable WHERE rank = taken.rank + 1) ORDER BY rank LIMIT 1
        """;

    private const string AddWords = "INSERT INTO post_words (rowid, title, author, excerpt, tags) VALUES (@rank, @title, @author, @excerpt, @tags)";

    private const string RemoveWords = """
        INSERT INTO post_words (post_words, rowid, title, author, excerpt, tags) VALUES ('delete', @rank, @title, @author, @excerpt, @tags)
        """;

    private const string AddLabel = "INSERT INTO post_labels (kind, label, published_at, post_id) VALUES (@kind, @label, @published, @post) ON CONFLICT DO NOTHING";

    private const string RemoveLabel = "DELETE FROM post_labels WHERE kind = @kind AND label = @label AND published_at = @published AND post_id = @post";

    private const string Forget = "DELETE FROM reworded WHERE post_id = @post";

    /// <returns>About how many posts are not in the index yet, or in other words.</returns>
    public static long Waiting(Session session) => session.Scalar(AllWaiting)!.Value;

    /// <summary>Takes some more posts into the index.</summary>
    /// <returns>How many; 0: all are there.</returns>
    public static int Extend(Session session, int atMost)
    {
        var changed = TakeOutReworded(session, atMost);
        var news = session.Query(News, Read, ("@atMost", atMost));
        var next = new Dictionary<long, long>();
        var placed = changed.Concat(news.ConvertAll(post => (Rank: PlaceOf(session, post, next), Post: post))).ToList();
        // In the order of the index, which writes each step back in the order as a piece of its own.
        foreach (var (rank, post) in placed.OrderBy(pair => pair.Rank))
            Write(session, AddWords, AddLabel, rank, post);
        return placed.Count;
    }

    private static List<(long Rank, IndexedPost Post)> TakeOutReworded(Session session, int atMost)
    {
        var old = session.Query(Reworded, row => (Rank: row.GetInt64(9), Post: Read(row)), ("@atMost", atMost));
        foreach (var (rank, post) in old)
        {
            Write(session, RemoveWords, RemoveLabel, rank, post);
            session.Execute(Forget, ("@post", post.Id));
        }

        var now = old.ConvertAll(pair => (pair.Rank, Post: session.Query(AsItIsNow, Read, ("@post", pair.Post.Id)).Single()));
        foreach (var (_, post) in now)
            session.Execute(KeepPlace, ("@blog", post.Blog), ("@post", post.Id));
        return now;
    }

    /// <param name="next">Where the search for a free moment goes on: whole feeds may have one date.</param>
    private static long PlaceOf(Session session, IndexedPost post, Dictionary<long, long> next)
    {
        var rank = next.GetValueOrDefault(post.PublishedAt, post.PublishedAt);
        if (session.Execute(TakePlace, ("@rank", rank), ("@post", post.Id), ("@blog", post.Blog)) == 0)
        {
            rank = session.Scalar(FirstFree, ("@from", rank))!.Value;
            session.Execute(TakePlace, ("@rank", rank), ("@post", post.Id), ("@blog", post.Blog));
        }

        next[post.PublishedAt] = rank + 1;
        return rank;
    }

    private static void Write(Session session, string words, string label, long rank, IndexedPost post)
    {
        session.Execute(words, ("@rank", rank), ("@title", Words.Apart(post.Title)), ("@author", Words.Apart(post.Author ?? post.Source ?? post.Blog)),
            ("@excerpt", Words.Apart(post.Excerpt)), ("@tags", Words.Apart(string.Join('\n', post.Tags))));
        foreach (var tag in post.Tags)
            session.Execute(label, ("@kind", "tag"), ("@label", tag), ("@published", post.PublishedAt), ("@post", post.Id));
        if ((post.Author ?? post.Source) is { } author)
            session.Execute(label, ("@kind", "author"), ("@label", author), ("@published", post.PublishedAt), ("@post", post.Id));
        if (Hosts.Of(post.Link) is { Length: > 0 } host)
            session.Execute(label, ("@kind", "site"), ("@label", Hosts.FromItsEnd(host)), ("@published", post.PublishedAt), ("@post", post.Id));
    }

    private static IndexedPost Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.Words(6), row.GetString(7), row.TextOrNull(8));

    private sealed record IndexedPost(
        long Id, long PublishedAt, string Title, string? Author, string? Source, string? Excerpt, IReadOnlyList<string> Tags, string Link, string? Blog);
}
