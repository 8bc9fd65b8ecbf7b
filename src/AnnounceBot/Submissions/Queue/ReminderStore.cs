using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Queue;

/// <summary>The one message that reminds moderators of what waits.</summary>
internal static class ReminderStore
{
    private const string Last = "SELECT told_at, notice_id FROM reminders";

    private const string Set = """
        INSERT INTO reminders (id, told_at, notice_id) VALUES (1, @now, @notice) ON CONFLICT (id) DO UPDATE SET told_at = @now, notice_id = @notice
        """;

    private const string TakenAway = "UPDATE reminders SET notice_id = NULL";

    /// <returns>When moderators were reminded last, and by which message, if that stands; null: never.</returns>
    public static (DateTimeOffset At, DeliveryId? Notice)? Latest(Session session) =>
        session.Query(Last, row => (row.Instant(0), row.IsDBNull(1) ? (DeliveryId?)null : new DeliveryId(row.GetInt64(1)))) is [var last] ? last : null;

    public static void Told(Session session, DateTimeOffset now, DeliveryId notice) => session.Execute(Set, ("@now", now.ToColumn()), ("@notice", notice.Value));

    public static void Withdrawn(Session session) => session.Execute(TakenAway);
}
