using Perfolizer.Horology;

namespace AnnounceBot.Benchmarks;

/// <summary>Counts the process's own work, in ticks of its processor time: what else the machine does changes no figure.</summary>
internal sealed class WorkClock : IClock
{
    public string Title => "Work";

    public bool IsAvailable => true;

    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
