using System.Net.WebSockets;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.Gateway;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Faults;

public sealed class GatewayFaultTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private PlaygroundServer _server = null!;

    public async Task InitializeAsync() => _server = await BotServer.StartAsync(_clock);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_bot_is_asked_for_a_heartbeat()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        _server.Faults.Add(new(FaultKind.Op1));

        await bot.OperationAsync(Opcode.Heartbeat);
    }

    [Fact]
    public async Task A_bot_is_asked_to_reconnect_and_cut_off_five_seconds_later()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        _server.Faults.Add(new(FaultKind.Op7));

        await bot.OperationAsync(Opcode.Reconnect);
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await bot.ClosedAsync()).ShouldBe(4000);
        await ShouldResumeAsync(bot);
    }

    [Fact]
    public async Task An_invalid_session_cannot_be_resumed()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        _server.Faults.Add(new(FaultKind.Op9));

        (await bot.OperationAsync(Opcode.InvalidSession))!.GetValue<bool>().ShouldBeFalse();
        await bot.ResumeAsync(bot.SessionId, bot.Sequence);
        (await bot.OperationAsync(Opcode.InvalidSession))!.GetValue<bool>().ShouldBeFalse();
        await bot.IdentifyAsync();
        await bot.EventAsync("READY");
    }

    [Fact]
    public async Task An_invalid_session_may_be_resumable_after_all()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        _server.Faults.Add(new(FaultKind.Op9) { Resumable = true });

        (await bot.OperationAsync(Opcode.InvalidSession))!.GetValue<bool>().ShouldBeTrue();
        await ShouldResumeAsync(bot);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(1001, true)]
    [InlineData(1000, false)]
    [InlineData(4007, false)]
    [InlineData(4009, false)]
    [InlineData(4014, false)]
    public async Task A_connection_is_closed_with_any_code_and_the_session_is_kept_or_not(int code, bool keeps)
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        _server.Faults.Add(new(FaultKind.Close) { Code = code });

        (await bot.ClosedAsync()).ShouldBe(code);
        using var again = await BotSocket.ConnectAsync(_server);
        await again.ResumeAsync(bot.SessionId, bot.Sequence);
        if (keeps)
            await again.EventAsync("RESUMED");
        else
            await again.OperationAsync(Opcode.InvalidSession);
    }

    [Fact]
    public async Task A_connection_breaks_without_a_word()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        _server.Faults.Add(new(FaultKind.DropSocket));

        await Should.ThrowAsync<WebSocketException>(bot.ClosedAsync);
        await ShouldResumeAsync(bot);
    }

    [Fact]
    public async Task Acknowledgements_are_left_out_as_often_as_was_said()
    {
        using var bot = await BotSocket.ReadyAsync(_server);
        _server.Faults.Add(new(FaultKind.MissedAck) { Count = 2 });

        for (var beat = 0; beat < 3; beat++)
            await bot.HeartbeatAsync();

        await bot.OperationAsync(Opcode.HeartbeatAck);
        _server.Faults.Active.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(429)]
    [InlineData(200)]
    public async Task The_handshake_is_refused(int? status)
    {
        _server.Faults.Add(new(FaultKind.RefuseHandshake) { Code = status });

        await Should.ThrowAsync<WebSocketException>(() => BotSocket.OpenAsync(_server));

        using var bot = await BotSocket.ConnectAsync(_server);
    }

    [Fact]
    public async Task The_gateway_is_silent_and_gives_up_in_the_end()
    {
        _server.Faults.Add(new(FaultKind.SilentHello));
        using var bot = await BotSocket.OpenAsync(_server);
        await _clock.UntilTimersAsync(1);

        _clock.Advance(TimeSpan.FromSeconds(62));

        (await bot.ClosedAsync()).ShouldBe(4000);
    }

    [Fact]
    public async Task The_heart_must_beat_quickly_once()
    {
        _server.Faults.Add(new(FaultKind.QuickHeartbeat) { Milliseconds = 200 });

        using var quick = await BotSocket.OpenAsync(_server);
        using var usual = await BotSocket.OpenAsync(_server);

        (await quick.OperationAsync(Opcode.Hello))!["heartbeat_interval"]!.GetValue<int>().ShouldBe(200);
        (await usual.OperationAsync(Opcode.Hello))!["heartbeat_interval"]!.GetValue<int>().ShouldBe(41250);
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        (await quick.ClosedAsync()).ShouldBe(4000);
    }

    [Fact]
    public async Task With_no_bot_connected_a_fault_waits_for_the_next_and_what_is_left_for_those_after()
    {
        _server.Faults.Add(new(FaultKind.Op7) { Count = 2 });

        for (var time = 0; time < 2; time++)
        {
            using var bot = await BotSocket.ReadyAsync(_server);
            await bot.OperationAsync(Opcode.Reconnect);
        }

        using var spared = await BotSocket.ReadyAsync(_server);
        await spared.HeartbeatAsync();
        await spared.OperationAsync(Opcode.HeartbeatAck);
    }

    private async Task ShouldResumeAsync(BotSocket bot)
    {
        using var again = await BotSocket.ConnectAsync(_server);
        await again.ResumeAsync(bot.SessionId, bot.Sequence);
        await again.EventAsync("RESUMED");
    }
}
