namespace AnnounceBot.Discord.Gateway;

/// <summary>Says when we may identify next: by what Discord told, and by our own log of the last 24 hours, since going over costs the token.</summary>
/// <param name="reserve">How many are left alone, for an operator who restarts the bot.</param>
/// <param name="earlier">Identifies before this process, oldest first, on the session's clock (so before zero).</param>
internal sealed class IdentifyBudget(int reserve, GatewayTimes times, IEnumerable<TimeSpan> earlier)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly Queue<TimeSpan> _log = new(earlier);
    private IdentifyLimit _told = new(IdentifyLimit.UsualTotal, IdentifyLimit.UsualTotal, TimeSpan.Zero);
    private TimeSpan _resetAt = TimeSpan.MinValue;
    private int _usedSinceTold;
    private TimeSpan? _last = earlier.Select(at => (TimeSpan?)at).LastOrDefault();

    /// <summary>Identifies of this process.</summary>
    public int Spent { get; private set; }

    private int Reserve => Math.Min(reserve, _told.Total / 2);

    public void Learn(IdentifyLimit limit, TimeSpan now)
    {
        _told = limit;
        _resetAt = now + limit.ResetAfter;
        _usedSinceTold = 0;
    }

    public void Spend(TimeSpan now)
    {
        _log.Enqueue(now);
        _last = now;
        _usedSinceTold++;
        Spent++;
    }

    public int Left(TimeSpan now) => Math.Max(0, Math.Min(LeftByLog(now), LeftByDiscord(now)));

    /// <summary>How long to wait before the next identify; zero when it may be now.</summary>
    public TimeSpan WaitAt(TimeSpan now)
    {
        var untilReset = LeftByDiscord(now) <= Reserve ? _resetAt - now : TimeSpan.Zero;
        var untilForgotten = LeftByLog(now) <= Reserve && _log.TryPeek(out var oldest) ? oldest + Day - now : TimeSpan.Zero;
        var untilNext = _last is { } last ? last + times.BetweenIdentifies - now : TimeSpan.Zero;
        return new[] { untilReset, untilForgotten, untilNext, TimeSpan.Zero }.Max();
    }

    private int LeftByDiscord(TimeSpan now) => now < _resetAt ? _told.Remaining - _usedSinceTold : _told.Total;

    private int LeftByLog(TimeSpan now)
    {
        while (_log.TryPeek(out var oldest) && oldest + Day <= now)
            _log.Dequeue();

        return _told.Total - _log.Count;
    }
}
