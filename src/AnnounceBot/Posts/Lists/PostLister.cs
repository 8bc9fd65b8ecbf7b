using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Posts.Lists;

/// <summary>Finds the posts of a list, newest first and no more than anybody looks at, however many there are.</summary>
/// <remarks>Retracted posts are in none, nor are those that moderators held back or dropped wherever they were to be announced.</remarks>
internal static class PostLister
{
    /// <summary>What is more than this is not counted.</summary>
    public const int Most = 1000;

    /// <summary>A condition on posts.</summary>
    public const string IsShown = $"retracted_at IS NULL AND coalesce((SELECT max({IsLetThrough}) FROM announcements WHERE announcements.post_id = posts.id), TRUE)";

    /// <summary>A condition on announcements. Those held back and dropped are few, and lie together in an index; the others, each on a page of its own, are not looked at.</summary>
    public const string IsLetThrough = "NOT EXISTS (SELECT 1 FROM deliveries INDEXED BY deliveries_state WHERE state IN ('held', 'dropped') AND id = delivery_id)";

    /// <summary>Who a post is by, as lists name them.</summary>
    public const string By = "coalesce(posts.author, posts.source, (SELECT coalesce(feeds.name, feeds.title) FROM feeds WHERE feeds.id = feed_id))";

    public const string Found = "posts.id, posts.published_at, featured_at IS NOT NULL, seconds";

    /// <summary>The index on published_at leads to the period, and gives the order.</summary>
    public const string OfPeriod = $"SELECT {Found} FROM posts WHERE {Wanted} ORDER BY published_at DESC, id DESC LIMIT @atMost";

    /// <summary>A label's posts lie together in their order.</summary>
    public const string OfLabel = $"""
        SELECT {Found} FROM post_labels CROSS JOIN posts ON posts.id = post_id
        WHERE post_labels.kind = @labelled AND label = @label AND post_labels.published_at > @after AND post_labels.published_at <= @until AND {Wanted}
        ORDER BY post_labels.published_at DESC, post_id DESC LIMIT @atMost
        """;

    /// <summary>The posts of one label that have another, too.</summary>
    public const string OfTwoLabels = $"""
        SELECT {Found} FROM post_labels CROSS JOIN post_labels AS other USING (published_at, post_id) CROSS JOIN posts ON posts.id = post_id
        WHERE post_labels.kind = @labelled AND post_labels.label = @label AND post_labels.published_at > @after AND post_labels.published_at <= @until
          AND other.kind = @otherLabelled AND other.label = @otherLabel AND {Wanted}
        ORDER BY post_labels.published_at DESC, post_labels.post_id DESC LIMIT @atMost
        """;

    /// <summary>Of a blog whose posts name no author: those carry its name.</summary>
    public const string OfBlog = $"""
        SELECT {Found} FROM posts INDEXED BY posts_feed WHERE feed_id = @feed AND author IS NULL AND source IS NULL AND {Wanted}
        ORDER BY published_at DESC, id DESC LIMIT @atMost
        """;

    /// <summary>However few they are among many.</summary>
    public const string Featured = $"SELECT {Found} FROM posts INDEXED BY posts_featured WHERE featured_at IS NOT NULL AND {Wanted} ORDER BY published_at DESC LIMIT @atMost";

    private const string NotIndexed = $"""
        SELECT {Found} FROM (SELECT id AS latest FROM posts WHERE id > {PostIndex.LastIndexed} ORDER BY id DESC LIMIT @latest) CROSS JOIN posts ON posts.id = latest
        WHERE {Wanted}
        """;

    private const string Reworded = $"SELECT {Found} FROM reworded CROSS JOIN posts ON posts.id = post_id WHERE {Wanted}";

    private const string Wanted = $"""
        posts.published_at > @after AND posts.published_at <= @until AND (@kind IS NULL OR posts.kind = @kind)
          AND (@author IS NULL OR {By} = @author COLLATE NOCASE)
          AND (@tag IS NULL OR EXISTS (SELECT 1 FROM json_each(posts.tags) WHERE value = @tag COLLATE NOCASE))
          AND {IsShown}
        """;

    private const string Labelled = """
        SELECT count(*) FROM (SELECT 1 FROM post_labels WHERE kind = @labelled AND label = @label AND published_at > @after AND published_at <= @until LIMIT @enough)
        """;

    private const string FeedsNamed = "SELECT id FROM feeds WHERE coalesce(name, title) = @author COLLATE NOCASE";

    private const string Shown = $"SELECT id, link, title, {By}, excerpt, published_at, featured_at IS NOT NULL FROM posts WHERE id = @id";

    /// <summary>Of those that the index lacks, when an old database gets its first one: the others are there in some minutes.</summary>
    private const int LatestNotIndexed = 5000;

    /// <summary>To see which of two labels has fewer posts, it is counted so far.</summary>
    private const int Enough = 20_000;

    /// <returns>Newest first; one more than <see cref="Most"/> if there are more, and all that are featured.</returns>
    public static List<FoundPost> Find(Session session, PostFilter filter) =>
        [.. Parts(session, filter).SelectMany(posts => posts).Distinct().OrderByDescending(post => post.PublishedAt).ThenByDescending(post => post.Id.Value)];

    /// <returns>The newest of all, the newest first.</returns>
    public static List<FoundPost> Newest(Session session, int atMost) => session.Query(
        OfPeriod, Read, ("@after", DateTimeOffset.MinValue.ToColumn()), ("@until", DateTimeOffset.MaxValue.ToColumn()), ("@kind", null), ("@author", null), ("@tag", null), ("@atMost", atMost));

    /// <returns>In the order of the ids.</returns>
    public static List<ListedPost> Show(Session session, IEnumerable<PostId> ids) => [.. ids.Select(id => session.Query(Shown, row => new ListedPost(
        new(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.Instant(5), row.GetInt64(6) != 0), ("@id", id.Value)).Single())];

    public static FoundPost Read(SqliteDataReader row) => new(new(row.GetInt64(0)), row.Instant(1), row.GetInt64(2) != 0, row.GetInt32(3));

    private static IEnumerable<List<FoundPost>> Parts(Session session, PostFilter filter)
    {
        if (filter.Author is null && filter.Tag is null)
        {
            yield return Query(session, OfPeriod, filter);
        }
        else
        {
            yield return Labels(session, filter) switch
            {
                [var only] => Query(session, OfLabel, filter, ("@labelled", only.Kind), ("@label", only.Label)),
                [var rarer, var other] => Query(
                    session, OfTwoLabels, filter, ("@labelled", rarer.Kind), ("@label", rarer.Label), ("@otherLabelled", other.Kind), ("@otherLabel", other.Label)),
                var labels => throw new InvalidOperationException($"There are {labels.Count} labels."),
            };
            yield return Query(session, NotIndexed, filter, ("@latest", LatestNotIndexed));
            yield return Query(session, Reworded, filter);
        }

        foreach (var feed in filter.Author is null ? [] : session.Query(FeedsNamed, row => row.GetInt64(0), ("@author", filter.Author)))
            yield return Query(session, OfBlog, filter, ("@feed", feed));
        yield return Query(session, Featured, filter);
    }

    /// <returns>The one with fewer posts first.</returns>
    private static List<(string Kind, string Label)> Labels(Session session, PostFilter filter)
    {
        var labels = new[] { ("author", filter.Author), ("tag", filter.Tag) }.Where(label => label.Item2 is not null).Select(label => (Kind: label.Item1, Label: label.Item2!)).ToList();
        return labels.Count == 1 ? labels : [.. labels.OrderBy(label => session.Scalar(
            Labelled, ("@labelled", label.Kind), ("@label", label.Label), ("@after", filter.After.ToColumn()), ("@until", filter.Until.ToColumn()), ("@enough", Enough)))];
    }

    private static List<FoundPost> Query(Session session, string sql, PostFilter filter, params ReadOnlySpan<(string Name, object? Value)> also) => session.Query(sql, Read,
    [
        ("@after", filter.After.ToColumn()), ("@until", filter.Until.ToColumn()), ("@kind", filter.Kind is { } kind ? PostStore.KindColumn(kind) : null),
        ("@author", filter.Author), ("@tag", filter.Tag), ("@atMost", Most + 1), .. also,
    ]);
}
