using AnnounceBot.Explain;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;

namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>Counts of what no feature counts for itself.</summary>
internal static class FiguresStore
{
    private const string FeedsByState = """
        SELECT CASE WHEN state <> 'active' THEN state WHEN failure IS NOT NULL THEN 'failing' WHEN polled_at IS NULL THEN 'new' ELSE 'well' END, count(*)
        FROM feeds WHERE state <> 'removed' GROUP BY 1
        """;

    private const string OldestPending = """
        SELECT enqueued_at FROM deliveries WHERE state = 'pending' AND purpose = 'announcement' AND action = 'create' ORDER BY id LIMIT 1
        """;

    public static IReadOnlyList<string> FeedStates { get; } = ["well", "failing", "new", "paused", "gone", "moved"];

    public static Counts Read(Session session) => new(
        session.Query(FeedsByState, row => (State: row.GetString(0), Count: row.GetInt64(1))).ToDictionary(feeds => feeds.State, feeds => feeds.Count),
        session.Scalar(AboutStore.Posts)!.Value,
        session.Scalar(OldestPending) is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : null,
        SubmissionStore.CountWaiting(session));

    internal sealed record Counts(IReadOnlyDictionary<string, long> Feeds, long Posts, DateTimeOffset? OldestPending, long Submissions);
}
