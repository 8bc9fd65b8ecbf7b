using AnnounceBot.Storage;

namespace AnnounceBot.Delivery;

/// <summary>What was planned in a lane, which is a channel's or beside it, and shown lately.</summary>
/// <param name="LastPlanned">Of those that wait: the latest moment that one was planned for.</param>
/// <param name="Moments">When the latest ones were or will be shown, in that order.</param>
internal sealed record ChannelPlan(DateTimeOffset? LastPlanned, IReadOnlyList<DateTimeOffset> Moments)
{
    private const long Hour = 3_600_000;

    private const string Last = """
        SELECT max(not_before) FROM deliveries WHERE lane = @lane AND state IN ('pending', 'sending') AND not_before IS NOT NULL
        """;

    private const string Latest = """
        SELECT moment FROM (
          SELECT * FROM (
            SELECT max(due_at, not_before, @now) AS moment FROM deliveries
            WHERE lane = @lane AND state IN ('pending', 'sending') AND not_before IS NOT NULL ORDER BY not_before DESC LIMIT @count)
          UNION ALL
          SELECT * FROM (
            SELECT settled_at FROM deliveries
            WHERE lane = @lane AND state = 'sent' AND not_before IS NOT NULL AND settled_at > @hourAgo ORDER BY settled_at DESC LIMIT @count))
        ORDER BY moment DESC LIMIT @count
        """;

    private const string Free = """
        SELECT settled_at + 3600000 FROM deliveries
        WHERE lane = @lane AND state = 'sent' AND not_before IS NOT NULL AND settled_at > @hourAgo ORDER BY settled_at DESC LIMIT 1 OFFSET @others
        """;

    // All that wait, not only the first: none overtakes it.
    private const string WaitUntil = """
        UPDATE deliveries SET not_before = max(not_before, @free), due_at = max(due_at, @free), reason = @reason
        WHERE lane = @lane AND state = 'pending' AND not_before < @free
        """;

    /// <param name="count">How many moments matter.</param>
    public static ChannelPlan Of(Session session, string lane, DateTimeOffset now, int count)
    {
        var moments = count == 0 ? [] : session.Query(Latest, row => row.Instant(0),
            ("@lane", lane), ("@now", now.ToColumn()), ("@hourAgo", now.ToColumn() - Hour), ("@count", count));
        moments.Reverse();
        return new(session.Scalar(Last, ("@lane", lane)) is { } last ? DateTimeOffset.FromUnixTimeMilliseconds(last) : null, moments);
    }

    /// <summary>Looks once more just before sending: after an outage, or when a moderator lets many go, what was planned is not what happens.</summary>
    /// <returns>Whether the lane's hour is full; then all that wait there are put off until it is not.</returns>
    public static bool PutOffIfHourIsFull(Session session, string lane, DateTimeOffset now, int maxPerHour)
    {
        var free = session.Scalar(Free, ("@lane", lane), ("@hourAgo", now.ToColumn() - Hour), ("@others", maxPerHour - 1));
        return free is not null && PutOff(session, lane, free.Value, Plan.HourIsFull(maxPerHour));
    }

    /// <summary>The same of quiet hours.</summary>
    /// <param name="until">When they end.</param>
    public static bool PutOffUntil(Session session, string lane, DateTimeOffset until, string because) => PutOff(session, lane, until.ToColumn(), because);

    private static bool PutOff(Session session, string lane, long until, string because) =>
        session.Execute(WaitUntil, ("@lane", lane), ("@free", until), ("@reason", because)) > 0;
}
