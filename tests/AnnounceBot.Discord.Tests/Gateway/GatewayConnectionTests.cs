using System.Net;
using System.Net.Sockets;
using System.Text;
using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Gateway;

/// <summary>A line that breaks, lies or falls silent, over real sockets.</summary>
public sealed class GatewayConnectionTests
{
    private static readonly GatewayTimes Impatient = RunningClient.Short with { Hello = TimeSpan.FromSeconds(1), Farewell = TimeSpan.FromMilliseconds(300) };

    [Fact]
    public async Task A_resume_speaks_the_same_query_at_the_address_that_READY_named()
    {
        var addresses = new List<string>();
        Uri? here = null;
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            addresses.Add(line.Address);
            await line.LogInAsync(resumeAt: new Uri(here!, "/resume-here"));
            if (line.Number == 1)
                await line.CloseAsync(4000);

            await line.StayAsync();
        });
        here = gateway.Address;
        await using var bot = new RunningClient(gateway.Address);

        await bot.NextAsync<GatewayEvent.Resumed>();

        addresses.ShouldBe(["/gateway?v=10&encoding=json", "/resume-here?v=10&encoding=json"]);
    }

    [Fact]
    public async Task A_message_in_many_frames_is_one_message()
    {
        var name = new string('x', 100_000);
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync();
            var message = Encoding.UTF8.GetBytes($$"""{"op":0,"t":"{{name}}","s":2,"d":null}""");
            foreach (var piece in message.Chunk(7_001))
                await line.SendAsync(piece, endOfMessage: false);

            await line.SendAsync([], endOfMessage: true);
            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address);

        (await bot.NextAsync<GatewayEvent.Other>()).Type.ShouldBe(name);
    }

    [Fact]
    public async Task A_message_without_end_is_not_waited_for()
    {
        var piece = new byte[1024 * 1024];
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync();
            for (var i = 0; i < 20 && line.Number == 1; i++)
                await line.SendAsync(piece, endOfMessage: false);

            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address);

        await bot.NextAsync<GatewayEvent.Resumed>();

        bot.Client.Health.LastClose.ShouldNotBeNull().Reason.ShouldContain("16 MB");
    }

    [Theory]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task What_is_no_message_leads_to_a_new_connection(string text)
    {
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync();
            if (line.Number == 1)
                await line.SendAsync(text);

            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address);

        await bot.NextAsync<GatewayEvent.Resumed>();

        bot.Client.Health.LastClose.ShouldNotBeNull().Reason.ShouldContain("no message");
    }

    [Fact]
    public async Task Refused_handshakes_are_tried_again()
    {
        await using var gateway = await FakeGateway.StartAsync(
            async line =>
            {
                await line.LogInAsync();
                await line.StayAsync();
            },
            refuse: number => number <= 3 ? 502 : 0);
        await using var bot = new RunningClient(gateway.Address);

        await bot.NextAsync<GatewayEvent.Ready>();

        bot.Client.Health.LastClose.ShouldNotBeNull().Reason.ShouldContain("502");
        gateway.Connections.ShouldBe(4);
        bot.Client.Health.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_does_not_even_answer_the_handshake_is_left()
    {
        using var deaf = new TcpListener(IPAddress.Loopback, 0);
        deaf.Start();
        await using var bot = new RunningClient(new Uri($"ws://127.0.0.1:{((IPEndPoint)deaf.LocalEndpoint).Port}/"), times: Impatient);

        await Wait.UntilAsync(() => bot.Client.Health.LastClose is not null);

        bot.Client.Health.LastClose.ShouldNotBeNull().Reason.ShouldContain("Hello");
        await bot.StopAsync();
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left()
    {
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            if (line.Number == 1)
                await line.ForeverAsync();

            await line.LogInAsync();
            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address, times: Impatient);

        await bot.NextAsync<GatewayEvent.Ready>();

        bot.Client.Health.LastClose.ShouldNotBeNull().Reason.ShouldContain("Hello");
    }

    /// <summary>Pitfall 5: a line on which nobody answers, neither the heartbeat nor the goodbye.</summary>
    [Fact]
    public async Task A_dead_line_is_noticed_and_left_without_its_goodbye()
    {
        var hasDied = false;
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync(hasDied ? 60_000 : 500);
            if (!hasDied)
            {
                await line.HearBeatAsync(after: 1);   // so READY has arrived, and the session can be resumed
                hasDied = true;
                await line.ForeverAsync();
            }

            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address, times: Impatient with { Hello = Wait.Limit });

        await bot.NextAsync<GatewayEvent.Resumed>();

        bot.Client.Health.LastClose.ShouldNotBeNull().Reason.ShouldContain("heartbeat");
    }

    /// <summary>1000 and 1001 would end the session that is to be resumed.</summary>
    [Fact]
    public async Task The_answer_to_a_close_lets_the_session_live()
    {
        int? answered = null;
        await using var gateway = await FakeGateway.StartAsync(async line =>
        {
            await line.LogInAsync();
            if (line.Number == 1)
            {
                await line.CloseAsync(4000);
                answered = (int?)line.ClosedWith;
                return;
            }

            await line.StayAsync();
        });
        await using var bot = new RunningClient(gateway.Address);

        await bot.NextAsync<GatewayEvent.Resumed>();

        answered.ShouldBe(4200);
    }
}
