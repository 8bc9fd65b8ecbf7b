using System.Text.RegularExpressions;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Discord.Models;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class ButtonDeskTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_press_comes_to_the_button_with_its_argument_and_the_answer_is_private()
    {
        var (keep, drop) = (new OwnButton("keep"), new OwnButton("drop"));
        await using var bot = await StartAsync(keep, drop);
        var message = await bot.ShowAsync(new("Keep", "keep", "12"), new ChatButton("Drop", "drop", "12"));

        var answer = await bot.PressAsync("Mia", message, "keep:12");

        answer.PrivateText().ShouldBe("Pressed 12.");
        keep.Presses.ShouldHaveSingleItem().Person.Name.ShouldBe("Mia");
        drop.Presses.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_without_an_argument_is_pressed_with_an_empty_one()
    {
        var button = new OwnButton("again");
        await using var bot = await StartAsync(button);

        await bot.PressAsync("Mia", await bot.ShowAsync(new ChatButton("Again", "again", "")), "again");

        button.Presses.ShouldHaveSingleItem().Argument.ShouldBe("");
    }

    [Fact]
    public async Task A_member_who_presses_a_moderators_button_is_told_so_and_nothing_happens()
    {
        var button = new OwnButton("release", isForModerators: true);
        await using var bot = await StartAsync(button);
        var message = await bot.ShowAsync(new ChatButton("Release", "release", "12"));

        var answer = await bot.PressAsync("Mia", message, "release:12");

        answer.PrivateText().ShouldBe(
            "That is for moderators, so I did nothing. It takes Discord's permission \"Manage Messages\" here. If you should have it, ask an admin.");
        button.Presses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mo")]
    [InlineData("Ada")]
    public async Task Moderators_and_admins_may_press_a_moderators_button(string person)
    {
        var button = new OwnButton("release", isForModerators: true);
        await using var bot = await StartAsync(button);
        var message = await bot.ShowAsync(new ChatButton("Release", "release", "12"));

        (await bot.PressAsync(person, message, "release:12")).PrivateText().ShouldBe("Pressed 12.");
        button.Presses.ShouldHaveSingleItem().Person.IsModerator.ShouldBeTrue();
    }

    [Fact]
    public async Task A_configured_role_may_press_a_moderators_button_and_others_hear_which_role_it_is()
    {
        var button = new OwnButton("release", isForModerators: true);
        await using var bot = await RunningDiscord.StartAsync(_discord, [], [button], new() { Roles = ["@Contributor", "1000000000000000013"] });
        var message = await bot.ShowAsync(new ChatButton("Release", "release", "12"));

        (await bot.PressAsync("Cem", message, "release:12")).PrivateText().ShouldBe("Pressed 12.");
        (await bot.PressAsync("Mia", message, "release:12")).PrivateText().ShouldContain("or one of the roles \"Contributor\", <@&1000000000000000013>.");
        button.Presses.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_button_survives_a_restart_of_the_bot()
    {
        var (before, after) = (new OwnButton("keep"), new OwnButton("keep"));
        string message;
        await using (var bot = await StartAsync(before))
            message = await bot.ShowAsync(new ChatButton("Keep", "keep", "12"));

        await using var again = await StartAsync(after);
        var answer = await again.PressAsync("Mia", message, "keep:12");

        answer.PrivateText().ShouldBe("Pressed 12.");
        after.Presses.Count.ShouldBe(1);
        before.Presses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_presses_at_once_are_two_presses_and_each_is_answered()
    {
        var bothAreThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var pressed = 0;
        var button = new OwnButton("keep", answerAsync: async press =>
        {
            if (Interlocked.Increment(ref pressed) == 2)
                bothAreThere.SetResult();
            await bothAreThere.Task.WaitAsync(Patience);
            return Reply.Saying($"For {press.Person.Name}.");
        });
        await using var bot = await StartAsync(button);
        var message = await bot.ShowAsync(new ChatButton("Keep", "keep", "12"));

        var answers = await Task.WhenAll(bot.PressAsync("Mia", message, "keep:12"), bot.PressAsync("Cem", message, "keep:12"));

        answers.Select(answer => answer.PrivateText()).ShouldBe(["For Mia.", "For Cem."]);
        button.Presses.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_button_that_changes_its_message_is_answered_in_its_place()
    {
        var turn = new OwnButton("turn", changesItsMessage: true, answerAsync: _ =>
            Task.FromResult(new Reply(new ChatMessage { Card = new() { Text = "The next page." }, Buttons = [new("Back", "turn", "1")] })));
        await using var bot = await StartAsync(turn);
        var message = await bot.ShowAsync(new ChatButton("On", "turn", "2"));

        var changed = (await bot.PressAsync("Mia", message, "turn:2")).Replies.ShouldHaveSingleItem().Message;

        changed["id"]!.GetValue<string>().ShouldBe(message);
        changed["content"]!.GetValue<string>().ShouldBe("");
        changed["embeds"]![0]!["description"]!.GetValue<string>().ShouldBe("The next page.");
        changed["components"]![0]!["components"]!.AsArray().ShouldHaveSingleItem()!["custom_id"]!.GetValue<string>().ShouldBe("turn:1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_comes_behind_an_answer_is_private_too_and_in_its_order(bool changesItsMessage)
    {
        var button = new OwnButton("keep", changesItsMessage: changesItsMessage, answerAsync: _ => Task.FromResult(Reply.Saying("One.") with { More = [new() { Text = "Two." }, new() { Text = "Three." }] }));
        await using var bot = await StartAsync(button);
        var message = await bot.ShowAsync(new ChatButton("Keep", "keep", "12"));

        (await bot.PressAsync("Mia", message, "keep:12")).Replies[0].Message["content"]!.GetValue<string>().ShouldBe("One.");

        var behind = await _discord.LastInGeneralAsync("Mia", 2, last => last["content"]!.GetValue<string>() == "Three.");
        behind.Select(shown => (shown["content"]!.GetValue<string>(), shown.IsPrivate())).ShouldBe([("Two.", true), ("Three.", true)]);
    }

    [Fact]
    public async Task A_member_who_may_not_change_a_message_is_told_so_in_private_and_it_stays()
    {
        var turn = new OwnButton("turn", isForModerators: true, changesItsMessage: true);
        await using var bot = await StartAsync(turn);
        var message = await bot.ShowAsync(new ChatButton("On", "turn", "2"));

        var answer = await bot.PressAsync("Mia", message, "turn:2");

        answer.PrivateText().ShouldStartWith("That is for moderators, so I did nothing.");
        answer.Replies.ShouldHaveSingleItem().Message["id"]!.GetValue<string>().ShouldNotBe(message);
        turn.Presses.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_that_nobody_knows_any_more_is_answered_with_a_code_that_stands_in_the_log()
    {
        await using var bot = await StartAsync(new OwnButton("keep"));
        var message = await bot.ShowAsync(new ChatButton("Old", "forgotten", "12"));

        var text = (await bot.PressAsync("Mia", message, "forgotten:12")).PrivateText();

        text.ShouldStartWith("Sorry, that is from before an update of mine");
        text.ShouldContain("`/help` lists what there is");
        ShouldStandInTheLog(bot, text);
    }

    [Fact]
    public async Task A_failing_button_is_answered_with_a_code_that_stands_in_the_log()
    {
        await using var bot = await StartAsync(new OwnButton("keep", answerAsync: _ => throw new FormatException("\"x\" is no id")));
        var message = await bot.ShowAsync(new ChatButton("Keep", "keep", "x"));

        var text = (await bot.PressAsync("Mia", message, "keep:x")).PrivateText();

        text.ShouldStartWith("Sorry, that did not work.");
        ShouldStandInTheLog(bot, text);
    }

    [Fact]
    public async Task An_id_that_we_never_made_is_answered_with_a_code_and_comes_to_no_button()
    {
        var button = new OwnButton("keep");
        await using var bot = await StartAsync(button);
        var message = await bot.ShowAsync([new ActionRow { Components = [new Button { Label = "Keep", Style = ButtonStyle.Primary, CustomId = "keep:12:13" }] }]);

        var text = (await bot.PressAsync("Mia", message, "keep:12:13")).PrivateText();

        text.ShouldStartWith("Sorry, that did not work.");
        ShouldStandInTheLog(bot, text);
        button.Presses.ShouldBeEmpty();
    }

    private Task<RunningDiscord> StartAsync(params OwnButton[] buttons) => RunningDiscord.StartAsync(_discord, [], buttons);

    private static void ShouldStandInTheLog(RunningDiscord bot, string text)
    {
        var code = Regex.Match(text, @"the code (?<code>\w+)").Groups["code"].Value;
        bot.Logs.Lines.ShouldContain(line => code.Length > 0 && line.Contains($"Incident {code}:", StringComparison.Ordinal));
    }
}
