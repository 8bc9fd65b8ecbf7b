using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Watching;

/// <summary>Polls feeds when they are due, for as long as the bot runs. Due times live in the table: a restart changes none.</summary>
internal sealed partial class Watcher(FeedStore feeds, PollWorkers workers, PollMeter meter, WatchingOptions options, TimeProvider clock, ILogger<Watcher> log) : BackgroundService
{
    /// <summary>How soon what another process changed in the table is noticed.</summary>
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    private const int AtOnce = 1000;

    private bool _isLate;

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
        var watched = feeds.CountActive();
        LogWatching(watched);
        var queue = new PollQueue(options.PerHost, clock);
        Func<CancellationToken, Task>[] parts = [stopped => workers.RunAsync(queue, meter.Count, stopped), stopped => FillAsync(queue, stopped)];
        return Parallel.ForEachAsync(
            parts, new ParallelOptions { MaxDegreeOfParallelism = parts.Length, CancellationToken = cancellationToken }, async (part, stopped) => await part(stopped));
    }

    private async Task FillAsync(PollQueue queue, CancellationToken cancellationToken)
    {
        var began = clock.GetUtcNow();
        while (true)
        {
            var now = clock.GetUtcNow();
            // Those that wait or are being polled are still due in the table: look past them.
            var due = feeds.Due(now, queue.Count + AtOnce);
            queue.Add(due);
            TellWhetherLate(due, now, began);
            await Task.Delay(TimeUntilNext(queue.Count, now), clock, cancellationToken);
        }
    }

    /// <summary>The more wait, the more a look costs, and the less it is needed.</summary>
    private TimeSpan TimeUntilNext(int waiting, DateTimeOffset now)
    {
        var soonest = Shortest * (1 + (waiting / AtOnce));
        var wait = (feeds.NextDueAfter(now) ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        return wait < soonest ? soonest : wait < LookAround ? wait : LookAround;
    }

    /// <summary>Late by a whole interval is more than a slow server. What fell due while nobody polled is not counted.</summary>
    private void TellWhetherLate(List<DueFeed> due, DateTimeOffset now, DateTimeOffset began)
    {
        var late = due.Count == 0 ? TimeSpan.Zero : now - (due[0].DueAt > began ? due[0].DueAt : began);
        if (!_isLate && late > options.Interval)
            LogLate(due.Count, late, options.Concurrency);
        else if (_isLate && late <= options.Interval / 2)
            LogInTime();
        _isLate = late > (_isLate ? options.Interval / 2 : options.Interval);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Polls do not keep their times: {Feeds} feeds wait, one of them for {Late}. More at a time (watching.concurrency, now {Concurrency}) help where servers are slow, a longer watching.interval always; many feeds of one host wait for each other (watching.hostSpacing)")]
    private partial void LogLate(int feeds, TimeSpan late, int concurrency);

    [LoggerMessage(Level = LogLevel.Information, Message = "Polls keep their times again")]
    private partial void LogInTime();

    [LoggerMessage(Level = LogLevel.Information, Message = "Feeds that are watched: {Count}")]
    private partial void LogWatching(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Polling pauses for {Rest}: {Reason}")]
    private partial void LogPaused(TimeSpan rest, string reason);
}
