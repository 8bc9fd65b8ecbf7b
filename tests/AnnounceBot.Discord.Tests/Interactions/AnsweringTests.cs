using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Rest;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Interactions;

public sealed class AnsweringTests
{
    [Fact]
    public async Task A_button_can_change_its_message()
    {
        ComponentInvocation? seen = null;
        await using var bot = await RunningRouter.StartAsync(routes => routes.Component(
            "queue",
            async (press, stopped) =>
            {
                seen = press;
                await press.UpdateAsync(SomeAnswer.Text("Approved"), stopped);
                await press.ReplyAsync(SomeAnswer.Text("Thank you") with { Flags = MessageFlags.Ephemeral }, stopped);
                await press.ReplyAsync(SomeAnswer.Text("Thank you again"), stopped);
            },
            Acknowledgement.DeferUpdate));

        await bot.ReceiveAsync(SomeInteraction.Button("queue:approve:12"));

        var requests = await bot.RequestsAsync(4);
        requests[0].Body.ShouldBe("""{"type":6}""");
        requests[1].Line.ShouldBe(SomeInteraction.Original);
        requests[2].Line.ShouldBe(SomeInteraction.FollowUp);
        requests[3].Line.ShouldStartWith("PATCH /webhooks/51/an-interactions-secret/messages/");
        seen!.Arguments.ShouldBe(["approve", "12"]);
        seen.Message!.Content.ShouldBe("A submission");
    }

    [Fact]
    public async Task A_modal_is_the_first_answer()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Component(
            "edit", (press, stopped) => press.OpenModalAsync(SomeAnswer.Modal, stopped), Acknowledgement.Immediate));

        await bot.ReceiveAsync(SomeInteraction.Button("edit:7"));

        var answer = (await bot.RequestsAsync(1))[0].Json;
        answer["type"]!.GetValue<int>().ShouldBe(9);
        answer["data"]!["custom_id"]!.GetValue<string>().ShouldBe("edit:7");
    }

    [Fact]
    public async Task A_modal_after_a_deferral_is_a_mistake_that_names_its_cure()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("edit", (command, stopped) => command.OpenModalAsync(SomeAnswer.Modal, stopped)));

        await bot.ReceiveAsync(SomeInteraction.Command("edit"));

        await bot.UntilLoggedAsync("Acknowledgement.Immediate");
    }

    [Fact]
    public async Task After_15_minutes_it_says_clearly_that_it_is_too_late()
    {
        var late = new TaskCompletionSource();
        InteractionOverException? over = null;
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("slow", async (command, stopped) =>
        {
            await late.Task;
            over = await Should.ThrowAsync<InteractionOverException>(command.ReplyAsync(SomeAnswer.Text("At last"), stopped));
            throw over;
        }));
        await bot.ReceiveAsync(SomeInteraction.Command("slow"));
        await bot.UntilLoggedAsync("Acknowledged");

        bot.Discord.Clock.Advance(TimeSpan.FromMinutes(15));
        late.SetResult();

        await bot.UntilLoggedAsync("too late");
        over!.Message.ShouldContain("15 minutes");
        bot.Discord.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(10015)]
    [InlineData(50027)]
    public async Task A_token_that_Discord_no_longer_takes_is_too_late_as_well(int code)
    {
        await using var bot = await RunningRouter.StartAsync(
            routes => routes.Command("week", (command, stopped) => command.ReplyAsync(SomeAnswer.Text("Here"), stopped)),
            (request, response) => request.Method == "PATCH" ? response.RefuseAsync(404, code, "Unknown Webhook") : Task.CompletedTask);

        await bot.ReceiveAsync(SomeInteraction.Command("week"));

        await bot.UntilLoggedAsync("too late");
        bot.Discord.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_handler_that_takes_its_answer_away_has_answered()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("hush", (command, stopped) => command.DeleteReplyAsync(stopped)));

        await bot.ReceiveAsync(SomeInteraction.Command("hush"));
        await bot.RequestsAsync(2);
        await bot.StopAsync();

        bot.Discord.Requests.Select(request => request.Method).ShouldBe(["POST", "DELETE"]);
        bot.Log.Lines.ShouldNotContain(line => line.Contains("without an answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_said_after_an_answer_was_taken_away_is_a_message_of_its_own()
    {
        await using var bot = await RunningRouter.StartAsync(routes => routes.Command("again", async (command, stopped) =>
        {
            await command.ReplyAsync(SomeAnswer.Text("No"), stopped);
            await command.DeleteReplyAsync(stopped);
            await command.ReplyAsync(SomeAnswer.Text("Yes"), stopped);
        }));

        await bot.ReceiveAsync(SomeInteraction.Command("again"));

        (await bot.RequestsAsync(4))[3].Line.ShouldBe(SomeInteraction.FollowUp);
    }
}
