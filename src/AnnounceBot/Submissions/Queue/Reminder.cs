using AnnounceBot.Delivery;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Reminds moderators of what waits too long: once a day, by day, in one message that takes the place of yesterday's.</summary>
internal sealed class Reminder(NoticeBoard board, CommunityOptions community, TimeProvider clock)
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(24);

    /// <summary>In the community's time: people are up, and have the day before them.</summary>
    private static readonly TimeSpan Morning = TimeSpan.FromHours(10);

    public void Look(Session session)
    {
        var now = clock.GetUtcNow();
        var last = ReminderStore.Latest(session);
        var late = SubmissionStore.CountWaitingSince(session, now - TooLong);
        if (late == 0)
            TakeAway(session, last?.Notice);
        else if (Local(now).TimeOfDay >= Morning && (last is not { } told || Local(told.At).Date < Local(now).Date))
            Tell(session, now, late, last?.Notice);
    }

    private void Tell(Session session, DateTimeOffset now, long late, DeliveryId? yesterdays)
    {
        TakeAway(session, yesterdays);
        var oldest = SubmissionStore.Waiting(session, atMost: 1)[0];
        var (what, them) = late == 1 ? ("1 submission has waited", "it") : ($"{late} submissions have waited", "them, the oldest first");
        ReminderStore.Told(session, now, board.Post(session, new()
        {
            Text = $"**{what} for more than a day.** The oldest came {When.Relative(oldest.SentAt)}: {SubmissionWords.Linked(oldest)}\n`/queue` shows {them}.",
        }));
    }

    private void TakeAway(Session session, DeliveryId? notice)
    {
        if (notice is not { } standing)
            return;
        board.Remove(session, standing);
        ReminderStore.Withdrawn(session);
    }

    private DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, community.TimeZone);
}
