using AnnounceBot.Posts;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Announcements.Blocks;

/// <summary>The posts that were there before a block was made: found by their labels, and among those that have none yet.</summary>
internal static class EarlierStore
{
    /// <summary>All below a host begin with it.</summary>
    public const string OnSite = $"""
        SELECT {Seen} FROM post_labels CROSS JOIN posts ON posts.id = post_id
        WHERE post_labels.kind = 'site' AND label >= @site AND label < @end AND {IsLeft} LIMIT @atMost
        """;

    public const string ByAuthor = $"""
        SELECT {Seen} FROM post_labels CROSS JOIN posts ON posts.id = post_id WHERE post_labels.kind = 'author' AND label = @author AND {IsLeft} LIMIT @atMost
        """;

    /// <summary>Goes from one name to the next, and not over all of their posts.</summary>
    public const string Spellings = """
        WITH RECURSIVE spelled (name) AS (
          SELECT min(label) FROM post_labels WHERE kind = 'author'
          UNION ALL SELECT (SELECT min(label) FROM post_labels WHERE kind = 'author' AND label > name) FROM spelled WHERE name IS NOT NULL)
        SELECT name FROM spelled WHERE name IS NOT NULL
        """;

    private const string NotIndexed = $"""
        SELECT {Seen} FROM (SELECT id AS latest FROM posts WHERE id > {PostIndex.LastIndexed} ORDER BY id DESC LIMIT @latest) CROSS JOIN posts ON posts.id = latest WHERE {IsLeft}
        """;

    private const string Reworded = $"SELECT {Seen} FROM reworded CROSS JOIN posts ON posts.id = post_id WHERE {IsLeft}";

    private const string Seen = "posts.id, posts.link, coalesce(posts.author, posts.source)", IsLeft = "posts.retracted_at IS NULL AND (@all OR posts.excerpt IS NOT NULL)";

    private const string TakeText = "UPDATE posts SET excerpt = NULL WHERE id = @id AND excerpt IS NOT NULL";

    /// <summary>Of those that the index lacks, when an old database gets its first one: the others are there in some minutes.</summary>
    private const int LatestNotIndexed = 5000;

    /// <returns>Those that the block would change, but no more than so many.</returns>
    public static List<PostId> Of(Session session, Block block, int atMost)
    {
        var all = block.Measure == BlockMeasure.Out;
        var indexed = block.Target is { Kind: BlockKind.Domain, Value: var host } ? OnHost(session, host, all, atMost) : By(session, block.Target.Value, all, atMost);
        var others = session.Query(NotIndexed, Read, ("@all", all), ("@latest", LatestNotIndexed)).Concat(session.Query(Reworded, Read, ("@all", all)));
        return [.. indexed.Concat(others).Where(post => IsMeant(post, block.Target)).Select(post => post.Id).Distinct().Take(atMost)];
    }

    /// <summary>Forgets the text of a post.</summary>
    public static void Shorten(Session session, PostId post) => session.Execute(TakeText, ("@id", post.Value));

    private static List<Earlier> OnHost(Session session, string host, bool all, int atMost)
    {
        var site = Hosts.FromItsEnd(host);
        return session.Query(OnSite, Read, ("@site", site), ("@end", $"{site[..^1]}/"), ("@all", all), ("@atMost", atMost));
    }

    /// <summary>Names are few enough to be compared as people do, which SQLite cannot: letters of all alphabets.</summary>
    private static IEnumerable<Earlier> By(Session session, string folded, bool all, int atMost) =>
        session.Query(Spellings, row => row.GetString(0)).Where(name => BlockTarget.Folded(name) == folded)
            .SelectMany(name => session.Query(ByAuthor, Read, ("@author", name), ("@all", all), ("@atMost", atMost)));

    private static bool IsMeant(Earlier post, BlockTarget target) =>
        target.Kind == BlockKind.Domain ? BlockTarget.HostsOf(post.Link).Contains(target.Value) : BlockTarget.Folded(post.Author) == target.Value;

    private static Earlier Read(SqliteDataReader row) => new(new(row.GetInt64(0)), row.GetString(1), row.TextOrNull(2));

    private sealed record Earlier(PostId Id, string Link, string? Author);
}
