using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Watching;

/// <summary>Polls feeds when they are due, for as long as the bot runs. Due times live in the table: a restart changes none.</summary>
internal sealed partial class Watcher(FeedStore feeds, PollWorkers workers, WatchingOptions options, TimeProvider clock, ILogger<Watcher> log) : BackgroundService
{
    /// <summary>How soon what another process changed in the table is noticed.</summary>
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

    private const int AtOnce = 1000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(stoppingToken);
            }
            catch (OperatorException failure)
            {
                LogPaused(RestAfterFailure, failure.Message);
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
            }
        }
    }

    /// <summary>Ends only by an exception: one part's failure stops the other.</summary>
    private Task WatchAsync(CancellationToken cancellationToken)
    {
        var queue = new PollQueue(options.PerHost, clock);
        Func<CancellationToken, Task>[] parts = [stopped => workers.RunAsync(queue, (_, _) => { }, stopped), stopped => FillAsync(queue, stopped)];
        return Parallel.ForEachAsync(
            parts, new ParallelOptions { MaxDegreeOfParallelism = parts.Length, CancellationToken = cancellationToken }, async (part, stopped) => await part(stopped));
    }

    private async Task FillAsync(PollQueue queue, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Those that wait or are being polled are still due in the table: look past them.
            queue.Add(feeds.Due(clock.GetUtcNow(), queue.Count + AtOnce));
            await Task.Delay(TimeUntilNext(), clock, cancellationToken);
        }
    }

    private TimeSpan TimeUntilNext()
    {
        var wait = (feeds.NextDueAt() ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        return wait < LookAround ? TimeSpan.FromMilliseconds(Math.Max(250, wait.TotalMilliseconds)) : LookAround;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Polling pauses for {Rest}: {Reason}")]
    private partial void LogPaused(TimeSpan rest, string reason);
}
