namespace AnnounceBot.Feeds.Scheduling;

/// <summary>The wait after a read that failed: exponential with full jitter above the interval, so that failures of one host do not stay together.</summary>
internal static class BackOff
{
    private const int MostDoublings = 16;

    public static TimeSpan Of(ReadOutcome outcome, TimeSpan interval, Random random)
    {
        var doublings = Math.Clamp(outcome.State.FailuresInARow, 1, MostDoublings);
        var low = Schedule.Shorter(Schedule.Longer(interval, Least(outcome, interval)), Schedule.Longest);
        var high = Schedule.Shorter(Schedule.Longer(interval * Math.Pow(2, doublings), low * 1.1), Schedule.Longest);
        return low + ((high - low) * random.NextDouble());
    }

    /// <summary>Trying soon again would only annoy where somebody has decided against us.</summary>
    private static TimeSpan Least(ReadOutcome outcome, TimeSpan interval) => outcome switch
    {
        ReadOutcome.Busy { RetryAfter: null } => Schedule.Longer(interval * 2, TimeSpan.FromHours(1)),
        ReadOutcome.Failed { Kind: FailureKind.Forbidden or FailureKind.Challenged } => TimeSpan.FromHours(4),
        ReadOutcome.Failed { Kind: FailureKind.Unauthorized } => TimeSpan.FromHours(12),
        _ => TimeSpan.Zero,
    };
}
