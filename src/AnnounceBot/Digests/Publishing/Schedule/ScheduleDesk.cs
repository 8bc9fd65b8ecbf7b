using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>Knows when the round-up is due: as a moderator set it, else as the configuration says.</summary>
internal sealed class ScheduleDesk(DigestOptions options, CommunityOptions community, TimeProvider clock)
{
    /// <returns>Null: there is none.</returns>
    public ScheduleOptions? InForce(Session session) => ScheduleStore.Set(session) is { } set ? set.Schedule : options.Schedule;

    /// <returns>When it is due next; null: never.</returns>
    public DateTimeOffset? NextAt(Session session)
    {
        if (InForce(session) is not { } schedule)
            return null;
        var state = Following(session, schedule);
        return Timing.NextAfter(schedule, Timing.Later(state?.Since ?? clock.GetUtcNow(), state?.HandledAt), state?.HandledAt, community.TimeZone);
    }

    /// <summary>Looks whether it is due. Of a schedule that is new, such as at the very first start, nothing was missed; of what was due while we were away the latest counts for all.</summary>
    /// <returns>The moment when it was due; null: it is not.</returns>
    public DateTimeOffset? DueAt(Session session)
    {
        var now = clock.GetUtcNow();
        var schedule = InForce(session);
        if (Following(session, schedule) is not { } state)
        {
            ScheduleStore.Begin(session, ScheduleWords.ToColumn(schedule), now);
            return null;
        }

        return schedule is null ? null : Timing.LatestDue(schedule, state.Since, state.HandledAt, now, community.TimeZone);
    }

    private static DueState? Following(Session session, ScheduleOptions? schedule) =>
        ScheduleStore.Due(session) is { } state && state.Schedule == ScheduleWords.ToColumn(schedule) ? state : null;
}
