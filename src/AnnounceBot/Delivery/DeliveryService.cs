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
                await deliverer.DeliverPendingAsync(stoppingToken);
                await doorbell.WaitAsync(TimeUntilNext(), clock, stoppingToken);
            }
            catch (OperatorException failure)
            {
                LogPaused(RestAfterFailure, failure.Message);
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
            }
        }
    }

    private TimeSpan TimeUntilNext()
    {
        var wait = (queue.NextDueAt() ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        return wait < LookAround ? TimeSpan.FromMilliseconds(Math.Max(50, wait.TotalMilliseconds)) : LookAround;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivering pauses for {Rest}: {Reason}")]
    private partial void LogPaused(TimeSpan rest, string reason);
}
