using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Interactions;

public sealed class ApologiesTests
{
    [Fact]
    public async Task A_handler_that_fails_tells_the_person_a_code_that_stands_in_the_log()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes
            .Command("bad", (_, _) => throw new InvalidOperationException("The disk is full"))
            .Command("good", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Fine"), stopped)));

        await bot.ReceiveAsync(SomeInteraction.Command("bad"));
        (await bot.RequestsAsync(2))[1].Json["content"]!.GetValue<string>().ShouldContain("CODE1");
        await bot.ReceiveAsync(SomeInteraction.Command("good", id: 901));
        (await bot.RequestsAsync(4))[3].Json["content"]!.GetValue<string>().ShouldBe("Fine");

        var line = bot.Log.Lines.Single(line => line.Contains("CODE1", StringComparison.Ordinal));
        line.ShouldContain("The disk is full");
        line.ShouldStartWith("Error");
        bot.Discord.Requests[1].Body.ShouldNotContain("disk");
    }

    [Fact]
    public async Task A_failure_after_the_reply_is_told_in_a_message_of_its_own()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("half", async (command, stopped) =>
        {
            await command.ReplyAsync(SomeAnswer.Text("Half of it"), stopped);
            throw new IOException("gone");
        }));

        await bot.ReceiveAsync(SomeInteraction.Command("half"));

        var last = (await bot.RequestsAsync(3))[2];
        last.Line.ShouldBe(SomeInteraction.FollowUp);
        last.Json["flags"]!.GetValue<int>().ShouldBe(64);
    }

    [Fact]
    public async Task What_nobody_handles_is_answered_with_a_sentence()
    {
        await using var bot = await RunningRouter.StartAsync(_ => { });

        await bot.ReceiveAsync(SomeInteraction.Button("old:button"));

        var answer = (await bot.RequestsAsync(1))[0].Json;
        answer["type"]!.GetValue<int>().ShouldBe(4);
        answer["data"]!["flags"]!.GetValue<int>().ShouldBe(64);
        answer["data"]!["content"]!.GetValue<string>().ShouldContain("CODE1");
        bot.Log.Lines.Single().ShouldContain("old:button");
    }

    [Fact]
    public async Task A_handler_that_says_nothing_leaves_no_thinking_behind()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("silent", (_, _) => Task.CompletedTask));

        await bot.ReceiveAsync(SomeInteraction.Command("silent"));

        (await bot.RequestsAsync(2))[1].Line.ShouldBe("DELETE /webhooks/51/an-interactions-secret/messages/@original");
    }

    [Fact]
    public async Task An_immediate_handler_that_answers_nothing_is_a_failure_that_is_told()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("lazy", (_, _) => Task.CompletedTask, Acknowledgement.Immediate));

        await bot.ReceiveAsync(SomeInteraction.Command("lazy"));

        (await bot.RequestsAsync(1))[0].Json["data"]!["content"]!.GetValue<string>().ShouldContain("CODE1");
    }

    [Fact]
    public async Task A_person_whose_answer_was_not_ready_when_the_bot_stopped_is_told_so()
    {
        var begun = new TaskCompletionSource();
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("slow", async (_, stopped) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, stopped);
            }),
            options: new InteractionRouterOptions { Concurrency = 1 });
        await bot.ReceiveAsync(SomeInteraction.Command("slow"));
        await Wait.ForAsync(begun.Task);
        await bot.ReceiveAsync(SomeInteraction.Command("slow", id: 901));
        await bot.RequestsAsync(2);
        await Wait.UntilAsync(() => bot.Log.Lines.Count(line => line.Contains("Acknowledged", StringComparison.Ordinal)) == 2);

        await bot.StopAsync();

        bot.Discord.Requests.Count(request => request.Method == "PATCH" && request.Body.Contains("restarted", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("Sorry {")]
    [InlineData("Sorry {0}, {1}")]
    public async Task A_text_that_no_code_fits_into_is_found_at_the_start(string text)
    {
        await Should.ThrowAsync<FormatException>(RunningRouter.StartAsync(_ => { }, options: new InteractionRouterOptions { FailureText = text }));
        await Should.ThrowAsync<FormatException>(RunningRouter.StartAsync(_ => { }, options: new InteractionRouterOptions { UnknownText = text }));
    }

    [Fact]
    public async Task A_handler_that_fails_because_the_bot_is_stopped_is_apologised_for_as_well()
    {
        var begun = new TaskCompletionSource();
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("slow", async (_, stopped) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, stopped).ContinueWith(_ => throw new IOException("interrupted"), TaskScheduler.Default);
        }));
        await bot.ReceiveAsync(SomeInteraction.Command("slow"));
        await Wait.ForAsync(begun.Task);

        await bot.StopAsync();

        bot.Discord.Last.Body.ShouldContain("CODE1");
    }
}
