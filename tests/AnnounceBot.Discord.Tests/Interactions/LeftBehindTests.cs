using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Interactions;

/// <summary>Who waited for an answer when the process was killed.</summary>
public sealed class LeftBehindTests
{
    private const string Asked = $"GET /webhooks/51/{SomeInteraction.Token}/messages/@original";

    private readonly MemoryOpenAnswers _open = new();

    [Fact]
    public async Task Who_still_sees_thinking_is_told_to_try_again()
    {
        await LeaveAsync();
        await using var bot = await StartAsync("""{ "flags": 192 }""");

        await UntilForgottenAsync();

        bot.Discord.Requests.Select(request => request.Line).ShouldBe([Asked, SomeInteraction.Original]);
        bot.Discord.Last.Json["content"]!.GetValue<string>().ShouldBe("I was restarted while I worked on this. Press it again, or type the command again; nothing is lost.");
    }

    [Fact]
    public async Task An_answer_that_came_out_just_before_the_kill_stays()
    {
        await LeaveAsync();
        await using var bot = await StartAsync("""{ "flags": 64 }""");

        await UntilForgottenAsync();

        bot.Discord.Requests.Select(request => request.Line).ShouldBe([Asked]);
    }

    [Fact]
    public async Task Who_pressed_a_button_of_a_message_that_was_to_change_is_told_beside_it_and_alone()
    {
        await LeaveAsync(isUpdate: true);
        await using var bot = await StartAsync("{}");

        await UntilForgottenAsync();

        bot.Discord.Requests.ShouldHaveSingleItem().Line.ShouldBe(SomeInteraction.FollowUp);
        bot.Discord.Last.Json["flags"]!.GetValue<int>().ShouldBe(64);
        bot.Discord.Last.Body.ShouldContain("Press it again");
    }

    [Fact]
    public async Task What_Discord_takes_no_answer_to_any_more_is_forgotten()
    {
        await LeaveAsync(ago: TimeSpan.FromMinutes(15));
        await using var bot = await StartAsync("{}");

        await UntilForgottenAsync();

        bot.Discord.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_never_acknowledged_is_forgotten()
    {
        await LeaveAsync();
        await using var bot = await StartAsync("""{ "code": 10015, "message": "Unknown Webhook" }""", StatusCodes.Status404NotFound);

        await UntilForgottenAsync();

        bot.Discord.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_Discord_that_is_away_after_the_restart_is_waited_for()
    {
        var isAway = true;
        await LeaveAsync();
        await using var bot = await RunningRouter.StartAsync(
            _ => { },
            async (_, response) =>
            {
                response.StatusCode = isAway ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
                await response.WriteAsync(isAway ? """{ "message": "Wait", "retry_after": 60, "global": false }""" : """{ "flags": 192 }""");
            },
            open: _open);
        await bot.UntilLoggedAsync("is told of the restart in 00:00:05");

        isAway = false;
        await Wait.UntilAsync(async () =>
        {
            bot.Discord.Clock.Advance(TimeSpan.FromSeconds(5));
            return (await _open.ReadAsync(default)).Count == 0;
        }, "their being told");

        bot.Discord.Last.Line.ShouldBe(SomeInteraction.Original);
    }

    private ValueTask LeaveAsync(bool isUpdate = false, TimeSpan ago = default) =>
        _open.AddAsync(new(new(900), new(51), SomeInteraction.Token, isUpdate, new TestClock().GetUtcNow() - ago), default);

    private Task<RunningRouter> StartAsync(string answer, int status = StatusCodes.Status200OK) => RunningRouter.StartAsync(
        _ => { },
        async (_, response) =>
        {
            response.StatusCode = status;
            await response.WriteAsync(answer);
        },
        open: _open);

    private Task UntilForgottenAsync() => Wait.UntilAsync(async () => (await _open.ReadAsync(default)).Count == 0, "nobody who waits");
}
