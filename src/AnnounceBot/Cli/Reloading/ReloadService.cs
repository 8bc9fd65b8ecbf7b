using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Cli.Reloading;

/// <summary>Notices that the configuration was changed, for as long as the bot runs: every few seconds, and when somebody asks.</summary>
internal sealed partial class ReloadService(RunPlan plan, Reloader reloader, TimeProvider clock, ILogger<ReloadService> log) : BackgroundService
{
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5), Settling = TimeSpan.FromSeconds(1);

    /// <summary>What was taken or refused already.</summary>
    private SourceLook _judged = plan.AtStart;

    private SourceLook _seen = plan.AtStart;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var isSettled = true;
            try
            {
                await reloader.BeginAsync(stoppingToken);
                while (true)
                    isSettled = await LookAsync(await plan.Bell.WaitAsync(isSettled ? LookAround : Settling, clock, stoppingToken), stoppingToken);
            }
            catch (OperatorException failure)
            {
                LogPaused(failure.Message);
                await Task.Delay(LookAround, clock, stoppingToken);
            }
        }
    }

    /// <summary>Judges what is new once it is as it was at the look before: it may be half written.</summary>
    /// <param name="isAsked">Somebody says that it is whole, and wants to hear what becomes of it.</param>
    /// <returns>Whether there is nothing to be looked at soon.</returns>
    private async Task<bool> LookAsync(bool isAsked, CancellationToken cancellationToken)
    {
        var (before, now) = (_seen, plan.Source.Look());
        _seen = now;
        if (!isAsked && (now.IsAs(_judged) || !now.IsAs(before)))
            return now.IsAs(_judged);
        var candidate = reloader.Read();
        if (!plan.Source.Look().IsAs(now))
            return false;
        await reloader.TakeAsync(candidate, now, cancellationToken);
        _judged = now;
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading the configuration again has to wait: {Reason}")]
    private partial void LogPaused(string reason);
}
