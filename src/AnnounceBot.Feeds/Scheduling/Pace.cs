namespace AnnounceBot.Feeds.Scheduling;

/// <summary>The wait after a read that went well.</summary>
internal static class Pace
{
    /// <summary>WordPress writes "hourly, 1" into every feed, so it says nothing about this one.</summary>
    private static readonly TimeSpan EverybodysPeriod = TimeSpan.FromHours(1);

    private const int SilencePerWait = 100;
    private const int SilencePerCostlyWait = 30;

    public static TimeSpan Of(FeedState state, TimeSpan interval, bool isTrusted, DateTimeOffset now, Random random)
    {
        var wanted = isTrusted ? interval : Schedule.Longer(interval, Adaptive(state, now));
        var least = Schedule.Shorter(Told(state), Schedule.Longest);
        var wait = Schedule.Longer(Schedule.About(wanted, random), least + Schedule.Extra(least, random));
        var floor = isTrusted ? TimeSpan.Zero : Schedule.Shortest;
        return Schedule.Longer(floor, Schedule.Shorter(wait, Schedule.Longest));
    }

    /// <summary>
    /// A hundredth of the time since the last news, so that an entry of a feed that is quiet for a week is up to two hours late; a
    /// thirtieth where the server has no validators and every read costs it the whole document.
    /// </summary>
    private static TimeSpan Adaptive(FeedState state, DateTimeOffset now)
    {
        var silence = now - state.LastNews ?? TimeSpan.Zero;
        return silence / (state is { ETag: null, LastModified: null } ? SilencePerCostlyWait : SilencePerWait);
    }

    private static TimeSpan Told(FeedState state)
    {
        var period = state.Hints?.UpdatePeriod is { } p && p != EverybodysPeriod ? p : TimeSpan.Zero;
        var live = Schedule.Longer(state.Hints?.TimeToLive ?? TimeSpan.Zero, period);
        return Schedule.Longer(state.FreshFor ?? TimeSpan.Zero, live);
    }
}
