using AnnounceBot.Storage;

namespace AnnounceBot.Delivery;

/// <summary>Whether the outbox drains.</summary>
internal sealed class OutboxHealth(Database database, DeliveryQueue queue, TimeProvider clock)
{
    /// <summary>The slowest request with all its tries and waits is over long before.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // What was planned has an index of its own; the rest of what a busy lane did lately is among what was done last.
    private const string LastMoved = """
        SELECT max(moved) FROM (
          SELECT max(settled_at) AS moved FROM deliveries WHERE lane = @lane AND state = 'sent' AND not_before IS NOT NULL
          UNION ALL
          SELECT max(settled_at) FROM (SELECT lane, settled_at FROM deliveries WHERE state = 'sent' ORDER BY id DESC LIMIT 200) WHERE lane = @lane)
        """;

    public OutboxState Look()
    {
        var now = clock.GetUtcNow();
        var heads = queue.Heads();
        var overdue = heads.Where(head => !head.IsBlocked && head.DueAt < now).ToList();
        var stuck = overdue.Where(head => head.DueAt < now - Patience && !HasMovedSince(head.Lane, now - Patience)).ToList();
        return new(now - overdue.Min(head => head.DueAt) ?? TimeSpan.Zero, stuck.Count, now - stuck.Min(head => head.DueAt) ?? TimeSpan.Zero, heads.Count(head => head.IsBlocked));
    }

    private bool HasMovedSince(string lane, DateTimeOffset moment) =>
        database.Read(session => session.Scalar(LastMoved, ("@lane", lane))) is { } moved && moved >= moment.ToColumn();
}
