namespace AnnounceBot.Feeds.Scheduling;

/// <summary>Decides when a feed is read again: often enough for its readers, seldom enough for its server.</summary>
public static class Schedule
{
    /// <summary>No public feed is read more often than this, whatever is set.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>No hint and no failure makes the wait longer than this; only <c>Retry-After</c> and <c>skipDays</c> do.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>No due time that was worked out here lies further ahead: two days of <c>Retry-After</c>, then six skipped days. A stored one that does is from before the clock was set back.</summary>
    public static readonly TimeSpan Implausible = TimeSpan.FromDays(9);

    private const double Jitter = 0.1;

    /// <summary>When to read again.</summary>
    /// <param name="policy">What the operator wants.</param>
    /// <param name="outcome">What the last read came to.</param>
    /// <param name="now">When that was.</param>
    /// <param name="random">Spreads feeds that were read together.</param>
    /// <returns>The due time, and the time before which nobody may ask.</returns>
    public static NextRead Next(SchedulePolicy policy, ReadOutcome outcome, DateTimeOffset now, Random random)
    {
        var state = outcome.State;
        var asked = state.NotBefore > now ? state.NotBefore.Value : now;
        var notBefore = policy.IsTrusted ? asked : Later(asked, now + Shortest);
        if (outcome is ReadOutcome.Gone)
        {
            return new(null, notBefore);
        }

        var interval = Interval(policy);
        var wait = outcome is ReadOutcome.Fresh or ReadOutcome.Unchanged
            ? Pace.Of(state, interval, policy.IsTrusted, now, random)
            : BackOff.Of(outcome, interval, random);
        var due = Later(now + wait, asked + Extra(asked - now, random));
        return new(SkipWindows.Leave(due, state.Hints, random), notBefore);
    }

    /// <summary>Whether a stored due time can be one of ours; after the clock was set back it may lie in the far future.</summary>
    /// <param name="due">The stored time.</param>
    /// <param name="now">The time now.</param>
    public static bool IsPlausible(DateTimeOffset due, DateTimeOffset now) => due - now <= Implausible;

    /// <summary>A wait about as long as the one given: a tenth more or less.</summary>
    internal static TimeSpan About(TimeSpan wait, Random random) => wait * (1 - Jitter + (2 * Jitter * random.NextDouble()));

    /// <summary>Up to a tenth of a wait, to be added where nothing may be taken off.</summary>
    internal static TimeSpan Extra(TimeSpan wait, Random random) => wait * (Jitter * random.NextDouble());

    internal static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    internal static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Interval(SchedulePolicy policy)
        => Shorter(policy.IsTrusted ? policy.Interval : Longer(policy.Interval, Shortest), Longest);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
