using System.Globalization;
using AnnounceBot.Storage;

namespace AnnounceBot.Benchmarks.Stores;

/// <summary>Does the same on a small store and on one that grew for years, in turns, and tells by how much the second is slower: by no more than twice.</summary>
/// <remarks>As many posts a week in both. Work is the processor's time, whatever else the machine does.</remarks>
internal static class StoresScenario
{
    private const int Times = 200, Feeds = 500, PostsPerWeek = 2000;

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <param name="part">Of the names of what is to be measured; empty: all.</param>
    public static async Task RunAsync(int few, int many, string part)
    {
        await using var small = Open(few);
        await using var large = Open(many);
        await small.SettleAsync(Feeds);
        await large.SettleAsync(Feeds);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{$"milliseconds of work, mean and median of {Times}",-52}{few,18:N0}{many,18:N0}{"ratio",8}"));
        foreach (var (one, other) in small.Acts().Zip(large.Acts()).Where(pair => pair.First.Name.Contains(part, StringComparison.OrdinalIgnoreCase)))
            await CompareAsync(one.Name, one.Prepare, other.Prepare);
    }

    private static StoreUnderTest Open(int posts)
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"announcebot-stores-{posts}-{Migrator.NewestVersion}.db"));
        Console.WriteLine($"{path}: building it takes some minutes the first time.");
        return new(path, posts, Math.Max(1, posts / PostsPerWeek), new FixedClock());
    }

    private static async Task CompareAsync(string name, Func<int, Task<Func<Task>>> one, Func<int, Task<Func<Task>>> other)
    {
        var (small, large) = (new List<double>(), new List<double>());
        for (var turn = -Times / 10; turn < Times; turn++)
        {
            // Which goes first must not matter.
            var (first, second) = turn % 2 == 0 ? ((one, small), (other, large)) : ((other, large), (one, small));
            foreach (var (prepare, took) in new[] { first, second })
            {
                var work = await MeasureAsync(await prepare(turn + Times));
                if (turn >= 0)
                    took.Add(work);
            }
        }

        small.Sort();
        large.Sort();
        var ratio = large[Times / 2] / small[Times / 2];
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{name,-52}{small.Average(),9:0.00}{small[Times / 2],9:0.00}{large.Average(),9:0.00}{large[Times / 2],9:0.00}{ratio,8:0.00}"));
    }

    private static async Task<double> MeasureAsync(Func<Task> act)
    {
        var busy = Environment.CpuUsage.TotalTime;
        await act();
        return (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds;
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
