namespace AnnounceBot.Tests.Chaos;

/// <summary>The system's clock, ahead by as much as is said. Timers and timestamps do not notice.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ahead;

    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void Shift(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
