using System.CommandLine;
using AnnounceBot.Announcements;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AnnounceBot.Cli;

/// <summary>The hosted service: watches and announces until it is stopped.</summary>
internal static class RunVerb
{
    public static Command Create(Shell shell)
    {
        var port = new Option<int>("--port")
        {
            Description = "Without a token: the port of the sample community on this machine; 0 takes a free one.",
            DefaultValueFactory = _ => 5080,
            HelpName = "N",
        };
        var run = new Verb(
            "run",
            "Watches the feeds and announces new posts, until it is stopped (Ctrl-C).",
            "Without a Discord token it remembers nothing from one start to the next and shows announcements here, beginning with the newest post of each feed; without feeds it watches an invented community.",
            "announcebot run --config /etc/announcebot.json") { port };
        run.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed), parsed.GetValue(port), cancellationToken));
        return run;
    }

    private static async Task<int> RunAsync(Shell shell, LoadedSettings loaded, int port, CancellationToken cancellationToken)
    {
        Notices.RefuseToken(loaded.Settings);
        await Notices.TellWithoutEffectAsync(shell, loaded);
        var folder = Directory.CreateTempSubdirectory("announcebot-");
        try
        {
            var database = Path.Combine(folder.FullName, "announcebot.db");
            if (loaded.Settings.Feeds.Count > 0)
                return await RunAsync(shell, Preview(loaded.Settings), FeedOrigin.Configuration, database, cancellationToken);

            await using var sample = await Sample.StartAsync(port, shell, cancellationToken);
            return await RunAsync(shell, sample.Apply(loaded.Settings), FeedOrigin.Sample, database, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(Shell shell, Settings settings, FeedOrigin origin, string path, CancellationToken cancellationToken)
    {
        using var alone = DatabaseLock.Take(path);
        using var database = Database.Open(path);
        var host = Build(shell, settings, database);
        await using var disposal = (IAsyncDisposable)host;
        await host.Services.GetRequiredService<Writer>().WriteAsync(
            session => FeedStore.Keep(session, origin, settings.Feeds, shell.Clock.GetUtcNow()), cancellationToken);
        await shell.Error.WriteLineAsync($"Watching {settings.Feeds.Count} feeds; announcements appear here. Ctrl-C stops.");
        await host.StartAsync(cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
        return HasFailed(host) ? ExitStatus.NeedsPerson : ExitStatus.Done;
    }

    /// <summary>Without a memory every poll is a first one: a preview that kept quiet about those would show nothing.</summary>
    private static Settings Preview(Settings settings) => settings.Watching.FirstPoll == FirstPoll.Nothing
        ? settings with { Watching = settings.Watching with { FirstPoll = FirstPoll.Newest } }
        : settings;

    private static IHost Build(Shell shell, Settings settings, Database database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        builder.Logging.AddPlainLog();
        builder.Services
            .AddBot(settings, database, shell.Out, shell)
            .Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(4))
            .AddHostedService<Watcher>()
            .AddHostedService<DeliveryService>();
        return builder.Build();
    }

    /// <summary>The host stops when a service breaks, and has logged why.</summary>
    private static bool HasFailed(IHost host) =>
        host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true });
}
