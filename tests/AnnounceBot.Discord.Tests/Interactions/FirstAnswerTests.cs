using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Rest;
using AnnounceBot.Discord.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Interactions;

/// <summary>The 3 seconds: lost tries, other processes, and too late.</summary>
public sealed class FirstAnswerTests
{
    [Fact]
    public async Task A_try_whose_answer_was_lost_is_made_again_and_already_answered_then_means_us()
    {
        await using var bot = await StartAsync((response, number) => number switch
        {
            1 => BreakAsync(response),
            2 => response.RefuseAsync(400, 40060, "Interaction has already been acknowledged."),
            _ => Task.CompletedTask,
        });

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await AdvanceUntilAsync(bot, () => bot.Discord.Requests.Count == 3);

        bot.Discord.Requests[2].Method.ShouldBe("PATCH");
    }

    [Fact]
    public async Task A_server_error_is_tried_again_as_long_as_there_is_time()
    {
        await using var bot = await StartAsync((response, number) => number <= 3 ? StatusAsync(response, 502) : Task.CompletedTask);

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await AdvanceUntilAsync(bot, () => bot.Discord.Requests.Count == 5);

        bot.Discord.Requests[4].Method.ShouldBe("PATCH");
    }

    [Fact]
    public async Task A_try_that_hangs_is_given_up_for_another()
    {
        var hung = new TaskCompletionSource();
        await using var bot = await StartAsync((_, number) => number == 1 ? hung.Task : Task.CompletedTask);

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await bot.RequestsAsync(1);
        bot.Discord.Clock.Advance(new InteractionRouterOptions().Try);
        await AdvanceUntilAsync(bot, () => bot.Discord.Requests.Count == 3);

        bot.Discord.Requests[1].Line.ShouldBe(bot.Discord.Requests[0].Line);
        hung.SetResult();
    }

    [Fact]
    public async Task Already_answered_at_the_first_try_was_another_process_and_the_handler_does_not_run()
    {
        await using var bot = await StartAsync((response, _) => response.RefuseAsync(400, 40060, "Interaction has already been acknowledged."));

        await bot.ReceiveAsync(SomeInteraction.Command("week"));

        await bot.UntilLoggedAsync("not acknowledged");
        bot.Discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Too_late_is_logged_with_the_delay_and_never_tried_again()
    {
        await using var bot = await StartAsync((response, _) => response.RefuseAsync(404, 10062, "Unknown interaction"));

        await bot.ReceiveAsync(SomeInteraction.Command("week"));

        await bot.UntilLoggedAsync("ms have passed");
        bot.Discord.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_3_seconds_no_more_tries_are_made()
    {
        RunningRouter? bot = null;
        await using var running = bot = await StartAsync((response, _) =>
        {
            bot!.Discord.Clock.Advance(TimeSpan.FromMilliseconds(400));
            return StatusAsync(response, 503);
        });

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await AdvanceUntilAsync(bot, () => bot.Log.Lines.Any(line => line.Contains("not acknowledged", StringComparison.Ordinal)));

        bot.Discord.Requests.Count.ShouldBeGreaterThan(1);
        bot.Discord.Requests.ShouldAllBe(request => request.At < TimeSpan.FromSeconds(3.1));
        bot.Discord.Requests.ShouldAllBe(request => request.Method == "POST");
    }

    /// <summary>Pitfall 9: the clock of the machine may be years away from Discord's, and may jump.</summary>
    [Fact]
    public async Task The_time_counts_from_the_receipt_whatever_the_clock_on_the_wall_says()
    {
        await using var bot = await StartAsync((_, _) => Task.CompletedTask);
        bot.Discord.Clock.JumpTo(new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero));

        await bot.ReceiveAsync(SomeInteraction.Command("week"));
        await bot.RequestsAsync(2);

        bot.Log.Lines.ShouldAllBe(line => line.StartsWith("Debug"));
    }

    [Fact]
    public async Task An_interaction_that_waited_in_a_queue_for_too_long_is_not_answered_in_vain()
    {
        await using var bot = await StartAsync((_, _) => Task.CompletedTask);
        var received = new GatewayEvent.InteractionCreated(SomeInteraction.Command("week")) { ReceivedAt = bot.Discord.Clock.GetTimestamp() };
        bot.Discord.Clock.Advance(TimeSpan.FromSeconds(4));

        await bot.Router.AcceptAsync(received, default);

        await bot.UntilLoggedAsync("4000 ms");
        bot.Discord.Requests.ShouldBeEmpty();
    }

    private static Task<RunningRouter> StartAsync(Func<HttpResponse, int, Task> answer)
    {
        var number = 0;
        return RunningRouter.StartAsync(
            routes => routes.Command("week", (command, stopped) => command.ReplyAsync(new InteractionMessage { Content = "Here" }, stopped)),
            (_, response) => answer(response, Interlocked.Increment(ref number)));
    }

    /// <summary>Lets the pauses between tries pass, and no time while a try is under way.</summary>
    private static Task AdvanceUntilAsync(RunningRouter bot, Func<bool> isSo) => bot.Discord.Clock.PassWaitsUntilAsync(isSo, longest: FirstAnswer.BetweenTries);

    private static Task BreakAsync(HttpResponse response)
    {
        response.HttpContext.Abort();
        return Task.CompletedTask;
    }

    private static Task StatusAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
