using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Submissions.Queue;

/// <summary>Looks after the queue for as long as the bot runs: what came in another way meanwhile, and what waits too long.</summary>
internal sealed partial class QueueService(Acceptance acceptance, Reminder reminder, Writer writer, TimeProvider clock, ILogger<QueueService> log) : BackgroundService
{
    private static readonly TimeSpan LookAround = TimeSpan.FromMinutes(1);

    /// <summary>One look.</summary>
    public Task LookAsync(CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        acceptance.SettleOvertaken(session, SubmissionStore.Waiting(session, atMost: int.MaxValue));
        reminder.Look(session);
    }, cancellationToken);

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

            await Task.Delay(LookAround, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue rests for {Rest}: {Reason}")]
    private partial void LogPaused(TimeSpan rest, string reason);
}
