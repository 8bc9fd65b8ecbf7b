using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>Looks after the round-up for as long as the bot runs: whether it is due, and files that could not be written yet.</summary>
internal sealed partial class DigestService(
    DueIssue issue, OutputFolder folder, ScheduleDesk schedule, Database database, TimeProvider clock, ILogger<DigestService> log) : BackgroundService
{
    private static readonly TimeSpan LookAround = TimeSpan.FromMinutes(1);

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await folder.SettleAsync(cancellationToken);
        await issue.LookAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperatorException failure)
            {
                LogPaused(LookAround, failure.Message);
            }

            await Task.Delay(UntilNext(), clock, stoppingToken);
        }
    }

    private TimeSpan UntilNext()
    {
        var wait = (database.Read(schedule.NextAt) ?? DateTimeOffset.MaxValue) - clock.GetUtcNow();
        return wait > TimeSpan.Zero && wait < LookAround ? wait : LookAround;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The round-up rests for {Rest}: {Reason}")]
    private partial void LogPaused(TimeSpan rest, string reason);
}
