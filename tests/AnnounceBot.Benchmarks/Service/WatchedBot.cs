using System.Net;
using AnnounceBot.Cli;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Playground;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Benchmarks.Service;

/// <summary>The bot itself, all its services as the application runs them, and what they need: to read every feed for the first time, to wait, and to poll each once an hour.</summary>
internal sealed class WatchedBot(ServicePlan plan, int port, Database database, AcceleratedClock clock)
{
    public const string Verb = "watched-bot";

    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10), Hour = TimeSpan.FromHours(1), Glance = TimeSpan.FromMilliseconds(500);

    // How late each poll was stored, written where it happens.
    private const string Lateness = """
        CREATE TABLE lateness (due_at INTEGER, polled_at INTEGER);
        CREATE TRIGGER polled AFTER UPDATE OF polled_at ON feeds BEGIN INSERT INTO lateness VALUES (old.due_at, new.polled_at); END
        """;

    private readonly ServiceMeter _meter = new(database, clock);

    public static async Task RunAsync(Uri api, int port, ServicePlan plan)
    {
        var folder = Directory.CreateTempSubdirectory("announcebot-service-");
        try
        {
            using var database = Database.Open(Path.Combine(folder.FullName, "announcebot.db"));
            await new WatchedBot(plan, port, database, new()).RunAsync(api);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RunAsync(Uri api)
    {
        var settings = new Settings
        {
            Discord = new() { Api = api },
            Web = new() { Listen = null },
            Watching = new() { Interval = Hour, Concurrency = plan.Concurrency, AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")] },
            Feeds = [.. Enumerable.Range(0, plan.Feeds).Select(number => new FeedOptions { Url = plan.Blog(number, port), AcceptAnyCertificate = plan.IsSecure })],
        };
        database.Read(session => session.Execute(Lateness));
        var shell = new Shell(TextReader.Null, Console.Out, TextWriter.Null, new Dictionary<string, string>(), Path.GetTempPath(), IsTerminal: false, clock, new Random(1));
        var host = BotHost.Build(shell, settings, PlaygroundServer.Token, database);
        await using var disposal = (IAsyncDisposable)host;
        await host.Services.GetRequiredService<Writer>().WriteAsync(
            session => host.Services.GetRequiredService<FeedDesk>().Keep(session, FeedOrigin.Configuration, settings.Feeds), CancellationToken.None);
        await host.StartAsync();
        await WatchAsync();
        await host.StopAsync();
    }

    private async Task WatchAsync()
    {
        await _meter.WatchAsync("reading all for the first time", UntilAllReadAsync());
        await _meter.TellSizeAsync(plan.Feeds);

        clock.Accelerate(plan.Factor);
        if (plan.Idle > 0)
        {
            DueIn(from: Hour * 3, within: Hour);
            await clock.PassAsync(Settling);
            await _meter.WatchAsync("nothing to do", clock.PassAsync(TimeSpan.FromMinutes(plan.Idle)));
        }

        DueIn(from: TimeSpan.Zero, within: Hour);
        await clock.PassAsync(Settling);
        for (var hour = 0; hour < plan.Hours; hour++)
            await _meter.WatchAsync("an hour of polls", clock.PassAsync(Hour));
        await _meter.TellSizeAsync(plan.Feeds);
    }

    private async Task UntilAllReadAsync()
    {
        while (database.Read(session => session.Any("SELECT 1 FROM feeds WHERE polled_at IS NULL LIMIT 1") || PostIndex.Waiting(session) > 0))
            await Task.Delay(Glance);
    }

    /// <summary>As after some days, when chance has spread them.</summary>
    private void DueIn(TimeSpan from, TimeSpan within) => database.Read(session => session.Execute(
        "UPDATE feeds SET due_at = @from + abs(random() % @within)", ("@from", (clock.GetUtcNow() + from).ToColumn()), ("@within", (long)within.TotalMilliseconds)));
}
