using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class CommandDeskTests : IAsyncLifetime
{
    private static readonly CommandAbout Every = new("every", "One option of each kind")
    {
        Options =
        [
            new("note", "Some words", OptionKind.Text, "Hello"),
            new("count", "How many", OptionKind.Number, "3"),
            new("quietly", "Without a sound", OptionKind.YesNo, "True"),
            new("look", "How it looks", OptionKind.Text, "Small") { Choices = [new("Small", "s"), new("Large", "l")] },
            new("channel", "Where", OptionKind.Channel, "#blogs") { IsRequired = true },
        ],
    };

    private static readonly CommandAbout ForModerators = new("release", "Lets it go") { IsForModerators = true };

    private static readonly CommandAbout Completed = new("find", "Finds something")
    {
        Options = [new("what", "What to find", OptionKind.Text, "lamps") { IsCompleted = true }],
    };

    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task Options_of_each_kind_arrive()
    {
        var command = new OwnCommand(Every);
        await using var bot = await StartAsync(command);

        var answer = await bot.UseAsync(
            "Mia", "every", new() { ["channel"] = "general", ["note"] = "*Hi*", ["count"] = 42, ["quietly"] = false, ["look"] = "Large" });

        answer.PrivateText().ShouldBe("Done.");
        var call = command.Calls.ShouldHaveSingleItem();
        call.Channel("channel").ShouldNotBeNull().Name.ShouldBe("general");
        call.Channel("channel")!.Id.ShouldBe(IdOf("general"));
        (call.Text("note"), call.Number("count"), call.YesNo("quietly"), call.Text("look")).ShouldBe(("*Hi*", 42, false, "l"));
    }

    [Fact]
    public async Task What_was_left_out_is_null()
    {
        var command = new OwnCommand(Every);
        await using var bot = await StartAsync(command);

        await bot.UseAsync("Mia", "every", new() { ["channel"] = "blogs" });

        var call = command.Calls.ShouldHaveSingleItem();
        (call.Text("note"), call.Number("count"), call.YesNo("quietly"), call.Text("look")).ShouldBe((null, null, null, null));
    }

    [Fact]
    public async Task Required_options_are_registered_so_and_stand_first()
    {
        await using var bot = await StartAsync(new OwnCommand(Every));

        var options = bot.Commands.ShouldHaveSingleItem()!["options"]!.AsArray();

        options.Select(option => option!["name"]!.GetValue<string>()).ShouldBe(["channel", "note", "count", "quietly", "look"]);
        options.Select(option => option!["required"]?.GetValue<bool>() ?? false).ShouldBe([true, false, false, false, false]);
        await Should.ThrowAsync<InteractionException>(() => bot.UseAsync("Mia", "every"));
    }

    [Fact]
    public async Task Only_channels_that_hold_messages_can_be_chosen()
    {
        await using var bot = await StartAsync(new OwnCommand(Every));

        var channel = bot.Commands.ShouldHaveSingleItem()!["options"]!.AsArray()[0]!;

        channel["channel_types"]!.AsArray().Select(type => type!.GetValue<int>()).ShouldBe([0, 5, 15, 10, 11, 12]);
    }

    [Fact]
    public async Task What_the_server_knows_already_is_not_registered_again()
    {
        await using var bot = await StartAsync(new OwnCommand(Every), new OwnCommand(ForModerators), new CompletingCommand(Completed));

        (await bot.RegisterAsync()).ShouldBeFalse();
        (await bot.RegisterAsync(definition => definition with { Description = "Something else" })).ShouldBeTrue();
    }

    [Fact]
    public async Task A_moderators_command_is_shown_to_those_with_Manage_Messages_and_others_to_all()
    {
        await using var bot = await StartAsync(new OwnCommand(ForModerators), new OwnCommand(Every));

        var permissions = bot.Commands.ToDictionary(
            command => command!["name"]!.GetValue<string>(), command => command!["default_member_permissions"]?.GetValue<string>());

        permissions["release"].ShouldBe("8192");
        permissions["every"].ShouldBeNull();
        await Should.ThrowAsync<InteractionException>(() => bot.UseAsync("Mia", "release"));
    }

    [Fact]
    public async Task A_member_whom_the_server_shows_a_moderators_command_is_refused_by_us_and_nothing_happens()
    {
        var command = new OwnCommand(ForModerators);
        await using var bot = await StartAsync(command);
        (await bot.ShowAllCommandsToAllAsync()).ShouldBeTrue();

        var text = (await bot.UseAsync("Mia", "release")).PrivateText();

        text.ShouldStartWith("That is for moderators, so I did nothing. It takes Discord's permission \"Manage Messages\" here.");
        command.Calls.ShouldBeEmpty();
        (await bot.UseAsync("Mo", "release")).PrivateText().ShouldBe("Done.");
    }

    [Fact]
    public async Task An_answer_can_carry_buttons()
    {
        await using var bot = await RunningDiscord.StartAsync(
            _discord,
            [new OwnCommand(new("offer", "Offers something"), _ => new(new ChatMessage { Text = "Well?", Buttons = [new("Take it", "take", "7", ButtonLook.Main)] }))],
            [new OwnButton("take")]);

        var reply = (await bot.UseAsync("Mia", "offer")).Replies.ShouldHaveSingleItem();

        var button = reply.Message["components"]![0]!["components"]!.AsArray().ShouldHaveSingleItem()!;
        (button["label"]!.GetValue<string>(), button["custom_id"]!.GetValue<string>(), button["style"]!.GetValue<int>()).ShouldBe(("Take it", "take:7", 1));
    }

    [Fact]
    public async Task Choices_are_offered_while_somebody_types()
    {
        await using var bot = await StartAsync(new CompletingCommand(Completed));

        var choices = (await TypeAsync(bot, "Mia", "lam")).Choices!;

        choices.Select(choice => $"{choice!["name"]}={choice["value"]}").ShouldBe(["what lam=lam", "Something else=else"]);
    }

    [Fact]
    public async Task A_moderators_command_offers_others_no_choices()
    {
        await using var bot = await StartAsync(new CompletingCommand(Completed with { IsForModerators = true }));
        (await bot.ShowAllCommandsToAllAsync()).ShouldBeTrue();

        (await TypeAsync(bot, "Mia", "lam")).Choices.ShouldNotBeNull().ShouldBeEmpty();
        (await TypeAsync(bot, "Mo", "lam")).Choices.ShouldNotBeNull().Count.ShouldBe(2);
    }

    private Task<RunningDiscord> StartAsync(params ISlashCommand[] commands) => RunningDiscord.StartAsync(_discord, commands, []);

    private static Task<InteractionResult> TypeAsync(RunningDiscord bot, string person, string text) =>
        bot.ActAsync(new(person, InteractionKind.Autocomplete) { Command = "find", Options = new JsonObject { ["what"] = text }, Focused = "what" });

    private string IdOf(string channel) =>
        _discord.Server.State["channels"]!.AsArray().Single(known => known!["name"]!.GetValue<string>() == channel)!["id"]!.GetValue<string>();
}
