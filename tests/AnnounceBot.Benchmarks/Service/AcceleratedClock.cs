namespace AnnounceBot.Benchmarks.Service;

/// <summary>A clock that goes with the machine's, and from some moment on so many times as fast: an hour's work can be watched in minutes.</summary>
internal sealed class AcceleratedClock : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();

    // Replaced whole: readers see one moment and the factor since.
    private Pace _pace = new(System.GetTimestamp(), Ticks: 0, Factor: 1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>From now on so many times as fast; timers that are set keep their moment on the machine's clock.</summary>
    public void Accelerate(int factor) => _pace = new(System.GetTimestamp(), GetTimestamp(), factor);

    public override DateTimeOffset GetUtcNow() => _start + new TimeSpan(GetTimestamp());

    public override long GetTimestamp()
    {
        var pace = _pace;
        return pace.Ticks + (System.GetElapsedTime(pace.Since).Ticks * pace.Factor);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period)), this);

    /// <summary>Until so much of this clock's time has passed.</summary>
    public Task PassAsync(TimeSpan span) => Task.Delay(Shortened(span));

    private TimeSpan Shortened(TimeSpan span) => span <= TimeSpan.Zero ? span : span / _pace.Factor;

    private sealed record Pace(long Since, long Ticks, int Factor);

    private sealed class Timer(ITimer timer, AcceleratedClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Shortened(dueTime), clock.Shortened(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
