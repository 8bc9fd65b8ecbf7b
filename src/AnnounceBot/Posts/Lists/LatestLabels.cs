using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Storage;

namespace AnnounceBot.Posts.Lists;

/// <summary>What people filter posts by, offered while they type.</summary>
internal static class LatestLabels
{
    private const int MostChoices = 25, LongestChoice = 100;

    // Of the latest posts: among all that there ever were, a search would take too long for somebody who types.
    private const string Tags = """
        SELECT value FROM (SELECT tags FROM posts WHERE retracted_at IS NULL ORDER BY published_at DESC LIMIT @latest) AS latest, json_each(latest.tags)
        GROUP BY value COLLATE NOCASE ORDER BY count(*) DESC, value
        """;

    private const string Authors = """
        SELECT name FROM (
          SELECT coalesce(author, source, (SELECT coalesce(feeds.name, feeds.title) FROM feeds WHERE feeds.id = feed_id)) AS name
          FROM posts WHERE retracted_at IS NULL ORDER BY published_at DESC LIMIT @latest)
        WHERE name IS NOT NULL GROUP BY name COLLATE NOCASE ORDER BY count(*) DESC, name
        """;

    private const int Latest = 2000;

    /// <returns>Tags of the latest posts that hold what is typed: first those that begin with it, and the commonest first.</returns>
    public static IReadOnlyList<OptionChoice> OfferTags(Database database, string typed) => Offer(database.Read(session => Read(session, Tags)), typed);

    /// <returns>The same of authors and blogs.</returns>
    public static IReadOnlyList<OptionChoice> OfferAuthors(Database database, string typed) => Offer(database.Read(session => Read(session, Authors)), typed);

    private static List<string> Read(Session session, string sql) => session.Query(sql, row => row.GetString(0), ("@latest", Latest));

    private static List<OptionChoice> Offer(List<string> known, string typed)
    {
        var part = typed.Trim();
        return
        [
            .. known.Where(word => word.Length <= LongestChoice && word.Contains(part, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(word => word.StartsWith(part, StringComparison.OrdinalIgnoreCase))
                .Take(MostChoices).Select(word => new OptionChoice(Inert.OneLine(word), word)),
        ];
    }
}
