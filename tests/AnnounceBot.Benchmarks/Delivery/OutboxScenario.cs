using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Cli;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Playground;
using AnnounceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Benchmarks.Delivery;

/// <summary>Delivers many announcements that wait in five channels, and tells how quickly, beside what Discord's limits allow, and in how much memory.</summary>
internal static class OutboxScenario
{
    /// <summary>Of Discord: messages that a channel takes in <see cref="Window"/>, and all requests of a bot in a second.</summary>
    private const int MessagesPerWindow = 5, RequestsPerSecond = 50;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5), Second = TimeSpan.FromSeconds(1);

    private static readonly string[] Channels = ["blogs", "weekly", "general", "mod-queue", "news"];

    /// <param name="factor">How many times as many messages as at Discord a channel takes; 0: no Discord at all, and no limits.</param>
    public static async Task RunAsync(int deliveries, int factor)
    {
        var folder = Directory.CreateTempSubdirectory("announcebot-outbox-");
        try
        {
            using var database = Database.Open(Path.Combine(folder.FullName, "outbox.db"));
            await FillAsync(database, deliveries);
            var meter = new Meter(database, deliveries);
            await (factor == 0 ? DrainAsync(database, meter) : ServeAsync(database, factor, meter));
            await TellAsync(database, deliveries, factor);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(Database database, int deliveries)
    {
        await using var writer = new Writer(database);
        var outbox = new Outbox(new(), TimeProvider.System);
        await writer.WriteAsync(session =>
        {
            for (var i = 0; i < deliveries; i++)
            {
                outbox.Create(session, new(Purpose.Announcement, Channels[i % Channels.Length], Message(i))
                {
                    Link = $"https://blog.example/{i}",
                    Plan = new(TimeProvider.System.GetUtcNow(), Because: null, MaxPerHour: null),
                });
            }
        }, CancellationToken.None);
    }

    private static ChatMessage Message(int number) => new()
    {
        Card = new()
        {
            Title = $"Post number {number.ToString(CultureInfo.InvariantCulture)}",
            Link = $"https://blog.example/{number}",
            Author = "Ada",
            Text = "> " + string.Concat(Enumerable.Repeat("Some words about a lamp. ", 14)),
            Footer = "Ada's notes · lamps, light",
            PublishedAt = TimeProvider.System.GetUtcNow(),
        },
    };

    private static async Task DrainAsync(Database database, Meter meter)
    {
        await using var services = new ServiceCollection().AddLogging().AddBot(new() { Routes = [] }, database, Shell())
            .AddSingleton<IChat, InstantChat>().BuildServiceProvider();
        var drained = services.GetRequiredService<Deliverer>().DeliverPendingAsync(CancellationToken.None);
        await meter.WatchAsync();
        await drained;
    }

    private static async Task ServeAsync(Database database, int factor, Meter meter)
    {
        using var playground = new PlaygroundProcess(factor);
        var settings = new Settings { Routes = [], Discord = new() { Api = playground.Api }, Web = new() { Listen = null } };
        var host = BotHost.Build(Shell(), settings, PlaygroundServer.Token, database);
        await using var disposal = (IAsyncDisposable)host;
        await host.StartAsync();
        await meter.WatchAsync();
        await host.StopAsync();
    }

    private static async Task TellAsync(Database database, int deliveries, int factor)
    {
        var took = TimeSpan.FromMilliseconds(database.Read(session => session.Scalar("SELECT max(settled_at) - min(attempted_at) FROM deliveries"))!.Value);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{deliveries} deliveries in {took.TotalSeconds:0.0} s: {deliveries / took.TotalSeconds:0.0} a second"));
        if (factor == 0)
            return;

        // The last window need not be waited for.
        var byChannel = Window * (((deliveries / Channels.Length) - 1) / (MessagesPerWindow * factor));
        var byAll = Second * ((deliveries - 1) / RequestsPerSecond);
        var allowed = byChannel > byAll ? byChannel : byAll;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The limits allow it in {allowed.TotalSeconds:0} s: {allowed / took:0.0 %} of what they allow"));
    }

    private static Shell Shell() =>
        new(TextReader.Null, Console.Out, Console.Error, new Dictionary<string, string>(), Path.GetTempPath(), IsTerminal: false, TimeProvider.System, new Random(1));
}
