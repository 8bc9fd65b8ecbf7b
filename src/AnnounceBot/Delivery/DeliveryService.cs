using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Delivery;

/// <summary>Delivers for as long as the bot runs.</summary>
internal sealed partial class DeliveryService(Deliverer deliverer, DeliveryQueue queue, Doorbell doorbell, TimeProvider clock, ILogger<DeliveryService> log) : BackgroundService
{
    /// <summary>How soon what another process enqueued is noticed.</summary>
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverAsync(stoppingToken);
            }
            catch (OperatorException failure)
            {
                LogPaused(RestAfterFailure, failure.Message);
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
            }
        }
    }

    /// <summary>Each lane goes on as soon as it may, however long the others are busy. Ends only by an exception, and then all of them do.</summary>
    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var busy = new Dictionary<string, Task>();
        try
        {
            while (true)
            {
                await ForgetEndedAsync(busy);
                var now = clock.GetUtcNow();
                var idle = queue.Heads().Where(head => !busy.ContainsKey(head.Lane)).ToLookup(head => head.DueAt <= now);
                foreach (var head in idle[true])
                    busy.Add(head.Lane, DrainAsync(head.Lane, stop.Token));
                await doorbell.WaitAsync(TimeUntilNext(idle[false], now), clock, cancellationToken);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(busy.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ForgetEndedAsync(Dictionary<string, Task> busy)
    {
        foreach (var (lane, drained) in busy.Where(pair => pair.Value.IsCompleted).ToList())
        {
            busy.Remove(lane);
            await drained;
        }
    }

    private async Task DrainAsync(string lane, CancellationToken cancellationToken)
    {
        try
        {
            await deliverer.DrainAsync(lane, cancellationToken);
        }
        finally
        {
            doorbell.Ring();
        }
    }

    private static TimeSpan TimeUntilNext(IEnumerable<LaneHead> waiting, DateTimeOffset now)
    {
        var wait = (waiting.SelectMany(head => new[] { head.DueAt, head.PlannedAt }).Min() ?? DateTimeOffset.MaxValue) - now;
        return wait < LookAround ? TimeSpan.FromMilliseconds(Math.Max(50, wait.TotalMilliseconds)) : LookAround;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivering pauses for {Rest}: {Reason}")]
    private partial void LogPaused(TimeSpan rest, string reason);
}
