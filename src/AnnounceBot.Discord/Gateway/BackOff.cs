namespace AnnounceBot.Discord.Gateway;

/// <summary>The wait before the next connection: none after a good one, else 1 s doubling to a minute, with jitter so that a thousand bots do not come back in step.</summary>
internal sealed class BackOff(GatewayTimes times, Random random)
{
    private const double Jitter = 0.25;
    private const double MostTimes = 60 / (1 + Jitter);   // a minute with all of the jitter

    private int _failures;

    /// <param name="wasStable">Whether the connection that ended had been a good one.</param>
    public TimeSpan Next(bool wasStable)
    {
        _failures = wasStable ? 0 : _failures + 1;
        return _failures == 0
            ? TimeSpan.Zero
            : times.FirstBackOff * Math.Min(Math.Pow(2, _failures - 1), MostTimes) * (1 + (Jitter * random.NextDouble()));
    }
}
