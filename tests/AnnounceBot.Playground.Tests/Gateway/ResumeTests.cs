using AnnounceBot.Playground.Gateway;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Gateway;

public sealed class ResumeTests : IAsyncLifetime
{
    private const int GuildsAndMessages = 1 | 1 << 9 | 1 << 15;

    private readonly TestClock _clock = new();
    private PlaygroundServer _server = null!;

    public async Task InitializeAsync() => _server = await BotServer.StartAsync(_clock);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task What_was_missed_is_said_again_and_then_what_is_new()
    {
        using var first = await BotSocket.ReadyAsync(_server, GuildsAndMessages);
        Say("heard");
        await first.EventAsync("MESSAGE_CREATE");
        first.Abort();
        Say("missed");

        using var second = await BotSocket.ConnectAsync(_server);
        await second.ResumeAsync(first.SessionId, first.Sequence);

        (await second.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().ShouldBe("missed");
        await second.EventAsync("RESUMED");
        Say("new");
        (await second.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().ShouldBe("new");
        second.Sequence.ShouldBe(first.Sequence + 3);
    }

    [Fact]
    public async Task An_event_is_said_again_as_often_as_the_bot_says_that_it_has_not_seen_it()
    {
        using var first = await BotSocket.ReadyAsync(_server, GuildsAndMessages);
        Say("one");
        await first.EventAsync("MESSAGE_CREATE");

        for (var round = 0; round < 2; round++)
        {
            using var again = await BotSocket.ConnectAsync(_server);
            await again.ResumeAsync(first.SessionId, first.Sequence - 1);
            (await again.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().ShouldBe("one");
        }
    }

    [Fact]
    public async Task A_connection_that_the_bot_has_given_up_is_closed_when_it_resumes_on_another()
    {
        using var first = await BotSocket.ReadyAsync(_server);
        using var second = await BotSocket.ConnectAsync(_server);

        await second.ResumeAsync(first.SessionId, first.Sequence);

        await second.EventAsync("RESUMED");
        (await first.ClosedAsync()).ShouldBe(4000);
        Say("x");
        _server.World.Channels.Deny(_server.World.Bot, Playground.World.Permissions.ViewChannel, "general");
        await second.EventAsync("CHANNEL_UPDATE");
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task A_bot_that_says_goodbye_ends_its_session(int code)
    {
        using var first = await BotSocket.ReadyAsync(_server);
        await first.CloseAsync(code);

        await ShouldNotResumeAsync(first);
    }

    [Fact]
    public async Task A_bot_that_closes_with_another_code_may_resume()
    {
        using var first = await BotSocket.ReadyAsync(_server);
        await first.CloseAsync(4200);
        using var second = await BotSocket.ConnectAsync(_server);

        await second.ResumeAsync(first.SessionId, first.Sequence);

        await second.EventAsync("RESUMED");
    }

    [Fact]
    public async Task After_a_few_minutes_a_session_is_over()
    {
        using var first = await BotSocket.ReadyAsync(_server);
        await first.CloseAsync(4200);

        _clock.Advance(TimeSpan.FromMinutes(3));

        await ShouldNotResumeAsync(first);
    }

    [Fact]
    public async Task An_unknown_session_is_told_to_identify_on_the_same_connection()
    {
        using var bot = await BotSocket.ConnectAsync(_server);

        await bot.ResumeAsync("0123456789abcdef0123456789abcdef", 1);

        (await bot.OperationAsync(Opcode.InvalidSession))!.GetValue<bool>().ShouldBeFalse();
        await bot.IdentifyAsync();
        await bot.EventAsync("READY");
    }

    [Fact]
    public async Task A_number_that_was_never_said_ends_the_session()
    {
        using var first = await BotSocket.ReadyAsync(_server);
        using var second = await BotSocket.ConnectAsync(_server);

        await second.ResumeAsync(first.SessionId, first.Sequence + 1);

        (await second.ClosedAsync()).ShouldBe(4007);
        await ShouldNotResumeAsync(first);
    }

    [Fact]
    public async Task Who_has_missed_too_much_must_begin_anew()
    {
        using var first = await BotSocket.ReadyAsync(_server, GuildsAndMessages);
        var seen = first.Sequence;
        for (var written = 0; written <= GatewaySession.Kept; written++)
            Say("x");
        using var second = await BotSocket.ConnectAsync(_server);

        await second.ResumeAsync(first.SessionId, seen);

        (await second.OperationAsync(Opcode.InvalidSession))!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Another_token_does_not_get_the_session()
    {
        using var first = await BotSocket.ReadyAsync(_server);
        using var second = await BotSocket.ConnectAsync(_server);

        await second.ResumeAsync(first.SessionId, first.Sequence, "playground-other");

        (await second.OperationAsync(Opcode.InvalidSession))!.GetValue<bool>().ShouldBeFalse();
    }

    private async Task ShouldNotResumeAsync(BotSocket first)
    {
        using var second = await BotSocket.ConnectAsync(_server);
        await second.ResumeAsync(first.SessionId, first.Sequence);
        (await second.OperationAsync(Opcode.InvalidSession))!.GetValue<bool>().ShouldBeFalse();
    }

    private void Say(string content) => _server.World.SayAs(_server.World.Person("Mia")!, "general", content).Refusal.ShouldBeNull();
}
