using AnnounceBot.Playground.Gateway;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Gateway;

public sealed class HeartbeatTests : IAsyncLifetime
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(41.25);

    private readonly TestClock _clock = new();
    private PlaygroundServer _server = null!;

    public async Task InitializeAsync() => _server = await BotServer.StartAsync(_clock);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_heartbeat_is_acknowledged_also_before_identifying()
    {
        using var bot = await BotSocket.ConnectAsync(_server);

        await bot.SendAsync("""{"op":1,"d":null}""");

        await bot.OperationAsync(Opcode.HeartbeatAck);
    }

    [Fact]
    public async Task Who_beats_stays()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        for (var beat = 0; beat < 5; beat++)
        {
            _clock.Advance(Interval * 1.4);
            await bot.HeartbeatAsync();
            await bot.OperationAsync(Opcode.HeartbeatAck);
        }
    }

    [Fact]
    public async Task Who_is_silent_for_one_and_a_half_intervals_is_cut_off_and_may_resume()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        _clock.Advance(Interval * 1.5);

        (await bot.ClosedAsync()).ShouldBe(4000);
        using var again = await BotSocket.ConnectAsync(_server);
        await again.ResumeAsync(bot.SessionId, bot.Sequence);
        await again.EventAsync("RESUMED");
    }

    [Fact]
    public async Task A_server_stops_though_a_bot_does_not_say_goodbye()
    {
        var server = await BotServer.StartAsync();
        using var silent = await BotSocket.ReadyAsync(server);
        using var refused = await BotSocket.ConnectAsync(server);
        await refused.SendAsync("no JSON");

        await Wait.ForAsync(server.DisposeAsync().AsTask());
    }

    [Fact]
    public async Task A_server_that_stops_says_so()
    {
        await using var server = await BotServer.StartAsync();
        using var bot = await BotSocket.ReadyAsync(server);

        var closed = bot.ClosedAsync();
        await server.DisposeAsync();

        (await closed).ShouldBe(1001);
    }
}
