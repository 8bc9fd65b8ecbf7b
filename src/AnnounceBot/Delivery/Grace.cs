namespace AnnounceBot.Delivery;

/// <summary>What is under way when we are told to stop may be finished, if that does not take too long.</summary>
internal sealed class Grace : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ITimer _timer;
    private readonly CancellationTokenRegistration _stop;

    /// <param name="length">How long after <paramref name="stopping"/> it ends.</param>
    public Grace(TimeSpan length, TimeProvider clock, CancellationToken stopping)
    {
        _timer = clock.CreateTimer(_ => _end.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _stop = stopping.Register(() => _timer.Change(length, Timeout.InfiniteTimeSpan));
    }

    public CancellationToken Token => _end.Token;

    public void Dispose()
    {
        _stop.Dispose();
        _timer.Dispose();
        _end.Dispose();
    }
}
