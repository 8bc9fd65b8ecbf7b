using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests;

/// <summary>Finds the posts of a week, and what people filter them by.</summary>
internal static class WeekStore
{
    /// <summary>The index on published_at leads to the period, and gives the order.</summary>
    public const string PageOfPeriod = $"""
        SELECT link, title, {By}, excerpt, published_at {OfPeriod}
        ORDER BY published_at DESC, id DESC LIMIT @atMost OFFSET @skipped
        """;

    public const string CountOfPeriod = $"SELECT count(*) {OfPeriod}";

    private const string By = "coalesce(author, source, (SELECT coalesce(feeds.name, feeds.title) FROM feeds WHERE feeds.id = feed_id))";

    private const string OfPeriod = $"""
        FROM posts
        WHERE published_at > @after AND published_at <= @until
          AND (@kind IS NULL OR kind = @kind)
          AND (@author IS NULL OR {By} = @author COLLATE NOCASE)
          AND (@tag IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = @tag COLLATE NOCASE))
        """;

    // Of the latest posts: among all that there ever were, a search would take too long for somebody who types.
    private const string Tags = """
        SELECT value FROM (SELECT tags FROM posts ORDER BY published_at DESC LIMIT @latest) AS latest, json_each(latest.tags)
        GROUP BY value COLLATE NOCASE ORDER BY count(*) DESC, value
        """;

    private const string Authors = $"""
        SELECT name FROM (SELECT {By} AS name FROM posts ORDER BY published_at DESC LIMIT @latest)
        WHERE name IS NOT NULL GROUP BY name COLLATE NOCASE ORDER BY count(*) DESC, name
        """;

    private const int Latest = 2000;

    public static long Count(Session session, WeekQuestion question, Period period) => session.Scalar(CountOfPeriod,
        ("@after", period.After.ToColumn()), ("@until", period.Until.ToColumn()),
        ("@kind", KindColumn(question)), ("@author", question.Author), ("@tag", question.Tag))!.Value;

    /// <returns>Newest first.</returns>
    public static List<WeekPost> Page(Session session, WeekQuestion question, Period period, int atMost, int skipped) => session.Query(PageOfPeriod,
        row => new WeekPost(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.Instant(4)),
        ("@after", period.After.ToColumn()), ("@until", period.Until.ToColumn()),
        ("@kind", KindColumn(question)), ("@author", question.Author), ("@tag", question.Tag), ("@atMost", atMost), ("@skipped", skipped));

    /// <returns>Those of the latest posts, the commonest first.</returns>
    public static List<string> TagsOfLatest(Session session) => session.Query(Tags, row => row.GetString(0), ("@latest", Latest));

    /// <inheritdoc cref="TagsOfLatest"/>
    public static List<string> AuthorsOfLatest(Session session) => session.Query(Authors, row => row.GetString(0), ("@latest", Latest));

    private static string? KindColumn(WeekQuestion question) => question.Kind is { } kind ? PostStore.KindColumn(kind) : null;
}
