using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>Commands of two words, commands in the menu of a message, and what everybody sees of an answer.</summary>
public sealed class GroupedCommandTests : IAsyncLifetime
{
    private static readonly CommandGroup Lamps = new("lamps", "Lamps");

    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task Commands_of_a_group_are_registered_as_one_and_each_answers_for_itself()
    {
        await using var bot = await RunningDiscord.StartAsync(
            _discord,
            [Command("light", Lamps, "Lit."), new OwnCommand(new("other", "Another")), Command("quench", Lamps, "Quenched.")], []);

        bot.Commands.Select(command => command!["name"]!.GetValue<string>()).ShouldBe(["lamps", "other"]);
        (await bot.UseAsync("Mia", "lamps quench", new() { ["which"] = "all" })).PrivateText().ShouldBe("Quenched.");
        (await bot.UseAsync("Mia", "lamps light", new() { ["which"] = "all" })).PrivateText().ShouldBe("Lit.");
    }

    [Fact]
    public async Task A_moderators_group_is_refused_to_others_on_our_side_too()
    {
        var command = Command("light", Lamps with { IsForModerators = true }, "Lit.");
        await using var bot = await RunningDiscord.StartAsync(_discord, [command], []);
        bot.Commands.ShouldHaveSingleItem()!["default_member_permissions"]!.GetValue<string>().ShouldBe("8192");
        (await bot.ShowAllCommandsToAllAsync()).ShouldBeTrue();

        (await bot.UseAsync("Mia", "lamps light", new() { ["which"] = "all" })).PrivateText().ShouldStartWith("That is for moderators");

        command.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_command_is_given_all_that_is_written_in_the_message()
    {
        var command = new OwnMessageCommand("Read it");
        await using var bot = await RunningDiscord.StartAsync(_discord, [], [], also: services => services.AddSingleton<IMessageCommand>(command));
        var message = await bot.ShowAsync(new ChatButton("Ask", "ask", "7"));

        var answer = await bot.ActAsync(new("Mia", InteractionKind.Command) { Command = "Read it", Message = message });

        answer.PrivateText().ShouldBe("Read.");
        var call = command.Calls.ShouldHaveSingleItem();
        (call.Text, call.Message.Id, call.Person.Name).ShouldBe(("Press one.", message, "Mia"));
    }

    [Fact]
    public async Task What_is_shared_everybody_sees_and_the_answer_only_who_asked()
    {
        await using var bot = await RunningDiscord.StartAsync(
            _discord, [new OwnCommand(new("share", "Shares"), _ => Reply.Saying("Shared.") with { Shared = new ChatMessage { Text = "For all." } })], []);

        (await bot.UseAsync("Mia", "share")).PrivateText().ShouldBe("Shared.");

        await Wait.UntilAsync(() => _discord.Server.State["channels"]!.AsArray().Single(known => known!["name"]!.GetValue<string>() == "general")!["messages"]!.AsArray()
            .Any(message => message!["content"]!.GetValue<string>() == "For all."));
    }

    [Fact]
    public async Task Features_hear_of_the_roles_that_somebody_has()
    {
        var command = new OwnCommand(new("who", "Who"));
        await using var bot = await RunningDiscord.StartAsync(_discord, [command], []);

        await bot.UseAsync("Cem", "who");

        var person = command.Calls.ShouldHaveSingleItem().Person;
        (person.HasOneOf(["@contributor"]), person.HasOneOf(["Moderator", "x"]), person.HasOneOf([])).ShouldBe((true, false, false));
    }

    private static OwnCommand Command(string name, CommandGroup group, string answer) => new(
        new(name, "Does it") { Group = group, Options = [new("which", "Which lamp", OptionKind.Text, "all") { IsRequired = true }] }, _ => Reply.Saying(answer));
}
