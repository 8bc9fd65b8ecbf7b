using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace AnnounceBot.Feeds.Tests.Hostile;

/// <summary>What a piece of work took, and what it may take: a second and 64 MB for a document up to 1 MB; above that, 64 MB and six times its size.</summary>
/// <param name="Took">On the processor, where the system tells (Linux); else by the clock, which other work on the machine moves as well.</param>
/// <param name="Allocated">All that was allocated on the way, in bytes: more than was ever held at once.</param>
internal readonly record struct Cost(TimeSpan Took, long Allocated)
{
    private const int Attempts = 3;
    private const string ThisThread = "/proc/thread-self/schedstat";
    private const long Megabyte = 1024 * 1024;

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Measures; what took too long is tried again, since a disturbance only ever adds.</summary>
    public static Cost Of(Action work)
    {
        var cost = Once(work);
        for (var attempt = 1; attempt < Attempts && cost.Took >= Longest; attempt++)
            cost = Once(work);
        return cost;
    }

    public void ShouldBeBounded(string what, int size, ITestOutputHelper output)
    {
        output.WriteLine($"{what}: {size / 1024} KB, {Took.TotalMilliseconds:F0} ms, {Allocated / Megabyte} MB");
        Allocated.ShouldBeLessThan(64 * Megabyte + (size > Megabyte ? 6L * size : 0), what);
        Took.ShouldBeLessThan(Longest * Math.Max(1, size / (double)Megabyte), what);
    }

    private static Cost Once(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Now();
        work();
        return new(Now() - start, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The first number of the file is how long this thread has run, in nanoseconds (proc(5)).</summary>
    private static TimeSpan Now() => File.Exists(ThisThread)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(ThisThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
        : Stopwatch.GetElapsedTime(0);
}
