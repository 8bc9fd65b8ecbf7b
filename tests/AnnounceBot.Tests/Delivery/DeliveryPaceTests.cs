using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;
using AnnounceBot.Delivery;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Playground;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Delivery;

/// <summary>How quickly many that wait are delivered, in virtual time: it passes only while every channel waits for Discord's limits.</summary>
public sealed class DeliveryPaceTests : IDisposable
{
    private const int InEach = 100, PerWindow = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5), Step = TimeSpan.FromMilliseconds(100);

    private static readonly string[] Channels = ["blogs", "weekly", "general"];

    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Many_go_as_quickly_as_the_limits_allow()
    {
        await using var discord = await LocalDiscord.StartAsync(_clock);
        await using var services = Services(discord);
        await FillAsync();
        var outbox = new Outbox(new Doorbell(), _clock);
        var deliverer = new Deliverer(_temp.QueueOf(outbox, _clock), _temp.ForgottenOf(outbox, _clock), services.GetRequiredService<IChat>(), _clock, NullLogger<Deliverer>.Instance);

        var announced = deliverer.DeliverPendingAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!announced.IsCompleted)
        {
            if (_clock.WaitingTimers == Waiting())
                _clock.Advance(Step);
            await Task.Delay(1, limit.Token);
        }

        (await announced).ShouldBe(InEach * Channels.Length);
        var allowed = Window * ((InEach - 1) / PerWindow);
        (_clock.GetUtcNow() - Some.Noon).ShouldBeInRange(allowed, allowed * 1.05);
    }

    // Requests have no time limit here: a timer is a wait for the limits, and nothing else.
    private ServiceProvider Services(LocalDiscord discord)
    {
        var options = new RestOptions
        {
            Token = PlaygroundServer.Token,
            Api = discord.Server.Api,
            UserAgent = "DiscordBot (https://announcebot.example, 1)",
            Timeout = Timeout.InfiniteTimeSpan,
        };
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton(new Random(1))
            .AddSingleton(new ConfiguredUses(() => [])).AddDiscord(new() { Api = discord.Server.Api }, new(), PlaygroundServer.Token)
            .AddSingleton(_ => new DiscordRest(options, _clock, new Random(1)))
            .BuildServiceProvider();
    }

    private Task FillAsync() => _temp.WriteAsync(session =>
    {
        var outbox = new Outbox(new(), _clock);
        for (var i = 0; i < InEach; i++)
        {
            foreach (var channel in Channels)
                outbox.Create(session, new(Purpose.Announcement, channel, Some.Message($"Post {i}")));
        }
    });

    private long Waiting() => _temp.Scalar("SELECT count(DISTINCT lane) FROM deliveries WHERE state IN ('pending', 'sending')")!.Value;
}
