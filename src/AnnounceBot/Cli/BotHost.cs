using System.Runtime.ExceptionServices;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Cli.Reloading;
using AnnounceBot.Delivery;
using AnnounceBot.Digests.Publishing.Schedule;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Watching;
using AnnounceBot.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Cli;

/// <summary>The bot's services, running beside each other.</summary>
internal static partial class BotHost
{
    /// <summary>Docker kills after ten seconds.</summary>
    private static readonly TimeSpan ToStop = Deliverer.ToFinish + TimeSpan.FromSeconds(3);

    /// <param name="plan">How the configuration is read again when it was changed; null: it is not.</param>
    public static IHost Build(Shell shell, Settings settings, string token, Database database, RunPlan? plan = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        builder.Logging.AddLog(shell.Log);
        builder.Services
            .AddBot(settings, database, shell)
            .AddDiscord(settings.Discord, settings.Moderators, token)
            .Configure<HostOptions>(options => options.ShutdownTimeout = ToStop)
            // Stopped from the last to the first: what makes deliveries before what finishes them, and people are answered until the end.
            .AddSites(settings.Web)
            .AddHostedService<DiscordService>()
            .AddHostedService<DeliveryService>()
            .AddHostedService<Watcher>()
            .AddHostedService<Indexer>()
            .AddHostedService<QueueService>()
            .AddHostedService<DigestService>()
            .AddDailyUpkeep(settings.Community.TimeZone);
        if (plan is not null)
            builder.Services.AddSingleton(plan).AddSingleton<Reloader>().AddHostedService<ReloadService>();
        return builder.Build();
    }

    /// <summary>Runs until it is stopped, or until a service breaks: then it throws what that service threw.</summary>
    public static async Task RunAsync(IHost host, CancellationToken cancellationToken)
    {
        // Whoever stops it now waits until all has begun, so that all ends in order.
        await host.StartAsync(CancellationToken.None);
        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BotHost));
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => LogStopping(log, ToStop.TotalSeconds));
        await host.WaitForShutdownAsync(cancellationToken);
        var broken = host.Services.GetServices<IHostedService>().OfType<BackgroundService>()
            .Select(service => service.ExecuteTask?.Exception?.InnerException).FirstOrDefault(failure => failure is not null);
        if (broken is not null)
            ExceptionDispatchInfo.Throw(broken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopping: what is under way is finished first, within {Seconds} s at most; told once more, I end at once")]
    private static partial void LogStopping(ILogger log, double seconds);
}
