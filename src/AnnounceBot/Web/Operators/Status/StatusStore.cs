using System.Text.Json;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>What the status page shows that no feature shows.</summary>
internal static class StatusStore
{
    private const string NeedyFirst = """
        SELECT id FROM feeds WHERE state <> 'removed'
        ORDER BY CASE WHEN state = 'gone' THEN 0 WHEN state = 'paused' THEN 4 WHEN state = 'moved' THEN 5 WHEN failure IS NOT NULL THEN 1 WHEN polled_at IS NULL THEN 2 ELSE 3 END,
          coalesce(name, title, url) COLLATE NOCASE, id
        LIMIT @atMost OFFSET @skipped
        """;

    private const string ByWeek = """
        SELECT feed_id, (@now - published_at) / 604800000, count(*) FROM json_each(@feeds) CROSS JOIN posts ON feed_id = json_each.value
        WHERE published_at > @since AND published_at <= @now GROUP BY 1, 2
        """;

    private const string Newest = """
        SELECT shown.channel, shown.settled_at, title, link, count(*), min(posts.id)
        FROM (SELECT id, channel, settled_at FROM deliveries WHERE state = 'sent' AND purpose = 'announcement' AND action = 'create' ORDER BY id DESC LIMIT @atMost) AS shown
        JOIN announcements ON delivery_id = shown.id JOIN posts ON posts.id = post_id AND retracted_at IS NULL
        GROUP BY shown.id ORDER BY shown.settled_at DESC
        """;

    // Only of posts: what notices, answers and issues say stands here nowhere.
    private const string InState = """
        SELECT id, purpose, action, channel, reason, due_at, CASE purpose WHEN 'announcement' THEN (
          SELECT title FROM announcements JOIN posts ON posts.id = post_id
          WHERE delivery_id = CASE action WHEN 'create' THEN listed.id ELSE listed.target_id END AND retracted_at IS NULL ORDER BY post_id LIMIT 1) END
        FROM deliveries AS listed WHERE state = @state ORDER BY id LIMIT @atMost
        """;

    public static List<FeedId> FeedsOn(Session session, int skipped, int atMost) =>
        session.Query(NeedyFirst, row => new FeedId(row.GetInt64(0)), ("@skipped", skipped), ("@atMost", atMost));

    /// <returns>Of each feed how many posts were published in each of the last weeks, the oldest first.</returns>
    public static Dictionary<FeedId, IReadOnlyList<int>> PostsPerWeek(Session session, IReadOnlyList<FeedId> feeds, DateTimeOffset now, int weeks)
    {
        var counts = feeds.ToDictionary(feed => feed, _ => new int[weeks]);
        var rows = session.Query(ByWeek, row => (Feed: new FeedId(row.GetInt64(0)), Ago: row.GetInt32(1), Count: row.GetInt32(2)),
            ("@feeds", JsonSerializer.Serialize(feeds.Select(feed => feed.Value))), ("@now", now.ToColumn()), ("@since", now.AddDays(-7 * weeks).ToColumn()));
        foreach (var (feed, ago, count) in rows)
            counts[feed][weeks - 1 - ago] = count;
        return counts.ToDictionary(pair => pair.Key, IReadOnlyList<int> (pair) => pair.Value);
    }

    public static List<ShownPost> LastAnnounced(Session session, int atMost) => session.Query(
        Newest, row => new ShownPost(row.GetString(0), row.Instant(1), row.GetString(2), row.GetString(3), row.GetInt32(4)), ("@atMost", atMost));

    public static List<WaitingLine> In(Session session, DeliveryState state, int atMost) => session.Query(
        InState, row => new WaitingLine(
            row.GetInt64(0), state, DeliveryColumns.ToPurpose(row.GetString(1)), DeliveryColumns.ToAction(row.GetString(2)), row.GetString(3), row.TextOrNull(6), row.TextOrNull(4), row.Instant(5)),
        ("@state", state.ToColumn()), ("@atMost", atMost));
}
