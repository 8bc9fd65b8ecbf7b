using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Storage.Upkeep;

/// <summary>Looks after the database once a day, when few people are up.</summary>
/// <param name="zone">The community's.</param>
internal sealed partial class UpkeepService(IEnumerable<IUpkeep> works, TimeZoneInfo zone, TimeProvider clock, ILogger<UpkeepService> log) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(4), Day = TimeSpan.FromDays(1);

    /// <summary>Between two steps others have the disk for themselves.</summary>
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(UntilQuiet(), clock, stoppingToken);
            try
            {
                foreach (var work in works)
                    await WorkAsync(work, stoppingToken);
            }
            catch (OperatorException failure)
            {
                LogPutOff(failure.Message);
            }
        }
    }

    private async Task WorkAsync(IUpkeep work, CancellationToken cancellationToken)
    {
        while (await work.StepAsync(cancellationToken))
            await Task.Delay(BetweenSteps, clock, cancellationToken);
    }

    private TimeSpan UntilQuiet()
    {
        var wait = Quiet - TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).TimeOfDay;
        return wait > TimeSpan.Zero ? wait : wait + Day;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is looked after tomorrow: {Reason}")]
    private partial void LogPutOff(string reason);
}
