using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Gateway;

public sealed class GatewayClientTests
{
    [Fact]
    public async Task It_logs_in_hands_events_on_and_says_goodbye_when_it_is_stopped()
    {
        var goodbye = new TaskCompletionSource<int?>();
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync();
            await line.SendAsync("""{"op":0,"t":"SOMETHING_NEW","s":2,"d":null}""");
            await line.StayAsync();
            goodbye.SetResult((int?)line.ClosedWith);
        });
        await using var bot = new RunningClient(gateway.Address);

        await bot.NextAsync<GatewayEvent.Ready>();
        (await bot.NextAsync<GatewayEvent.Other>()).Type.ShouldBe("SOMETHING_NEW");
        bot.Client.Health.State.ShouldBe(GatewayState.Connected);
        await bot.StopAsync();

        (await Wait.ForAsync(goodbye.Task)).ShouldBe(1000);
        bot.Client.Health.State.ShouldBe(GatewayState.Stopped);
        bot.Client.Events.Completion.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Health_tells_how_things_are()
    {
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync();
            if (line.Number == 1)
                await line.CloseAsync(4000, "hiccup");

            await line.SendAsync("""{"op":1,"d":null}""");   // asks for a heartbeat, which would come much later by itself
            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address);
        bot.Client.Health.State.ShouldBe(GatewayState.Connecting);

        await bot.NextAsync<GatewayEvent.Resumed>();
        await Wait.UntilAsync(() => bot.Client.Health.Latency is not null);

        var health = bot.Client.Health;
        health.ConnectedSince.ShouldNotBeNull().ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
        health.LastEventAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(health.ConnectedSince.Value);
        health.Resumes.ShouldBe(1);
        health.Identifies.ShouldBe(1);
        health.IdentifiesLeft.ShouldBe(999);
        health.LastClose.ShouldNotBeNull().Code.ShouldBe(4000);
        health.LastClose.Reason.ShouldContain("hiccup");
    }

    /// <summary>Pitfall 8.</summary>
    [Fact]
    public async Task A_refused_token_ends_it_with_a_sentence_that_says_what_to_do()
    {
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.HelloAsync();
            await line.HearAsync(2);
            await line.CloseAsync(4004, "Authentication failed.");
        });
        await using var bot = new RunningClient(gateway.Address);

        var failure = await Should.ThrowAsync<GatewayFatalException>(Wait.ForAsync(bot.Running));

        failure.Code.ShouldBe(4004);
        failure.Message.ShouldContain("Reset Token");
        bot.Client.Health.State.ShouldBe(GatewayState.Failed);
        gateway.Connections.ShouldBe(1);
        bot.Client.Events.Completion.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_presence_is_shown()
    {
        var heard = new TaskCompletionSource<string>();
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync();
            heard.SetResult((await line.HearAsync(3))["d"]!["activities"]![0]!["state"]!.GetValue<string>());
            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address);
        await bot.NextAsync<GatewayEvent.Ready>();

        await bot.Client.SetPresenceAsync(new Presence { Text = "Reading 42 blogs" }, default);

        (await Wait.ForAsync(heard.Task)).ShouldBe("Reading 42 blogs");
    }

    [Fact]
    public async Task The_token_is_in_no_log_no_exception_and_no_text()
    {
        await using var gateway = await FakeGateway.StartAsync(
            async line =>
            {
                await line.LogInAsync();
                if (line.Number < 4)
                    return;

                await line.CloseAsync(4004, "Authentication failed.");
            },
            refuse: number => number == 2 ? 401 : 0);
        await using var bot = new RunningClient(gateway.Address);

        var failure = await Should.ThrowAsync<GatewayFatalException>(Wait.ForAsync(bot.Running));

        bot.Log.Lines.Count.ShouldBeGreaterThan(5);
        var everything = string.Join('\n', [.. bot.Log.Lines, failure.ToString(), bot.Client.Health.ToString(), new GatewayOptions { Token = RunningClient.Token }.ToString()]);
        everything.ShouldNotContain(RunningClient.Token);
    }

    [Fact]
    public async Task After_the_end_a_presence_is_shown_to_nobody_and_harms_nobody()
    {
        await using var gateway = await FakeGateway.StartAsync(line => line.StayAsync());
        await using var bot = new RunningClient(gateway.Address);
        await bot.StopAsync();

        await bot.Client.SetPresenceAsync(new Presence { Text = "too late" }, default);
    }

    /// <summary>Somebody set the machine's clock back: what seems to lie in the future was just now.</summary>
    [Fact]
    public async Task Identifies_from_the_future_count()
    {
        await using var gateway = await FakeGateway.StartAsync(line => line.StayAsync());
        var log = new MemoryIdentifyLog();
        for (var i = 0; i < 950; i++)
            await log.AddAsync(TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(3), default);

        await using var bot = new RunningClient(gateway.Address, identifies: log);

        await Wait.UntilAsync(() => bot.Client.Health.State == GatewayState.Waiting);
        bot.Client.Health.IdentifiesLeft.ShouldBe(50);
        bot.Client.Health.NextTryAt.ShouldNotBeNull().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(23));
        gateway.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task It_runs_once()
    {
        await using var gateway = await FakeGateway.StartAsync(line => line.StayAsync());
        await using var bot = new RunningClient(gateway.Address);

        await Should.ThrowAsync<InvalidOperationException>(bot.Client.RunAsync(default));
    }
}
