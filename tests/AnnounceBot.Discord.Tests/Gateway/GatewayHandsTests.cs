using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Discord.Tests.Gateway;

/// <summary>What stands around the session: who is asked, the log of identifies, and a program that takes the events.</summary>
public sealed class GatewayHandsTests
{
    /// <summary>Pitfall 7: the HTTP client's own timeout looks just as if we had been stopped.</summary>
    [Fact]
    public async Task A_timeout_of_somebody_else_is_no_request_to_stop()
    {
        var asked = 0;
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync();
            await line.StayAsync();
        });
        await using var bot = new RunningClient(
            gateway.Address,
            () => asked++ < 2 ? throw new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout of 15 seconds elapsing.") : Task.CompletedTask);

        await bot.NextAsync<GatewayEvent.Ready>();

        asked.ShouldBe(3);
    }

    [Fact]
    public async Task A_token_that_HTTP_refuses_ends_it_before_any_connection()
    {
        await using var gateway = await FakeGateway.StartAsync(line => line.ForeverAsync());
        await using var bot = new RunningClient(gateway.Address, () => throw new TokenRefusedException("GET /gateway/bot"));

        var failure = await Should.ThrowAsync<GatewayFatalException>(Wait.ForAsync(bot.Running));

        failure.Message.ShouldContain("token");
        gateway.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Each_identify_is_in_the_log_before_it_is_sent()
    {
        var log = new MemoryIdentifyLog();
        var logged = new List<int>();
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.HelloAsync();
            await line.HearAsync(2);
            logged.Add((await log.ReadAsync(default, default)).Count);
            if (line.Number < 3)
                await line.SendAsync("""{"op":9,"d":false}""");

            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address, identifies: log);

        await Wait.UntilAsync(() => logged.Count == 3);

        logged.ShouldBe([1, 2, 3]);
    }

    /// <summary>Pitfall 6: nobody reads the events, and the heart goes on beating.</summary>
    [Fact]
    public async Task A_program_that_is_busy_stops_no_heartbeat()
    {
        var clock = new TestClock();
        var interval = TimeSpan.FromSeconds(40);
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync((int)interval.TotalMilliseconds);
            for (var i = 2; i < 200; i++)
                await line.SendAsync($$"""{"op":0,"t":"EVENT","s":{{i}},"d":null}""");

            for (var i = 200; i < 210; i++)
            {
                await line.HearBeatAsync(after: i - 1);
                await line.SendAsync($$"""{"op":0,"t":"AFTER_A_BEAT","s":{{i}},"d":null}""");
            }

            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address, clock: clock);

        for (var i = 199; i < 210; i++)
        {
            await Wait.UntilAsync(() => bot.Client.Events.Count == i);
            await clock.UntilWaitAsync(interval);
            clock.Advance(interval);
        }

        gateway.Connections.ShouldBe(1);
        bot.Client.Health.State.ShouldBe(GatewayState.Connected);
    }

    [Fact]
    public async Task When_the_program_takes_no_events_they_are_asked_for_again_and_none_is_lost()
    {
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.HelloAsync();
            var login = await line.HearAsync(2, 6);
            var next = (int)login["op"]! == 6 ? (int)login["d"]!["seq"]! + 1 : 1;
            if (next == 1)
            {
                await line.SendAsync("""{"op":0,"t":"READY","s":1,"d":{"session_id":"s-1","user":{"id":"51"},"application":{"id":"51"},"guilds":[]}}""");
                next = 2;
            }

            for (; next <= 20; next++)
                await line.SendAsync($$"""{"op":0,"t":"EVENT_{{next}}","s":{{next}},"d":null}""");

            await line.SendAsync("""{"op":0,"t":"RESUMED","s":21,"d":null}""");
            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address, capacity: 4);
        await Wait.UntilAsync(() => bot.Client.Health.LastClose is not null);

        var names = new List<string>();
        while (names.LastOrDefault() != "EVENT_20" && names.Count < 1000)
            names.Add((await bot.NextAsync<GatewayEvent.Other>()).Type);

        names.Distinct().ShouldBe(Enumerable.Range(2, 19).Select(i => $"EVENT_{i}"));
    }

    [Fact]
    public async Task A_question_that_fails_while_the_bot_is_being_stopped_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        var client = Client(new MemoryIdentifyLog(), _ =>
        {
            stop.Cancel();
            throw new IOException("the network went down with us");
        });

        await Wait.ForAsync(client.RunAsync(stop.Token));

        client.Health.State.ShouldBe(GatewayState.Stopped);
    }

    [Fact]
    public async Task A_log_that_cannot_be_kept_ends_it_and_health_says_so()
    {
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.HelloAsync();
            await line.StayAsync();
        });
        var client = Client(new FullDisk(), _ => Task.FromResult(new GatewayBot { Url = gateway.Address }));

        await Should.ThrowAsync<IOException>(Wait.ForAsync(client.RunAsync(default)));

        client.Health.State.ShouldBe(GatewayState.Failed);
    }

    private static GatewayClient Client(IIdentifyLog identifies, Func<CancellationToken, Task<GatewayBot>> where) =>
        new(new GatewayOptions { Token = RunningClient.Token, Times = RunningClient.Short }, where, identifies, TimeProvider.System, new Random(1), NullLogger<GatewayClient>.Instance);

    private sealed class FullDisk : IIdentifyLog
    {
        public ValueTask<IReadOnlyList<DateTimeOffset>> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<DateTimeOffset>>([]);

        public ValueTask AddAsync(DateTimeOffset at, CancellationToken cancellationToken) => throw new IOException("the disk is full");
    }
}
