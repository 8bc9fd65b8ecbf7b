using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Chat.Discord;

public sealed class FormsTests : IAsyncLifetime
{
    private static readonly Form Why = new("why", "7", "Why not?",
    [
        new("reason", "Reason") { Hint = "They read it.", Value = "Not about lamps", Longest = 200, IsLong = true, IsRequired = true },
        new("kept", "Or one of these") { Choices = [new("Too old", "old"), new("An advertisement", "ad")] },
    ]);

    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_press_opens_a_form_and_what_was_filled_in_arrives()
    {
        var form = new OwnForm("why");
        await using var bot = await StartAsync(new("ask", _ => new Opening.With(Why)), form);

        var opened = await PressAsync(bot, "Mia");
        var answer = await SendAsync(bot, "Mia", new() { ["reason"] = "  *Dull*  ", ["kept"] = new JsonArray("ad") });

        opened.Modal.ShouldNotBeNull()["title"]!.GetValue<string>().ShouldBe("Why not?");
        opened.Modal!["components"]![0]!["component"]!["value"]!.GetValue<string>().ShouldBe("Not about lamps");
        answer.PrivateText().ShouldBe("Thank you for *Dull*.");
        var filled = form.Answers.ShouldHaveSingleItem();
        (filled.Argument, filled.Text("reason"), filled.Text("kept"), filled.Person.Name).ShouldBe(("7", "*Dull*", "ad", "Mia"));
    }

    [Fact]
    public async Task What_was_left_empty_is_null()
    {
        var form = new OwnForm("why");
        await using var bot = await StartAsync(new("ask", _ => new Opening.With(Why)), form);

        await PressAsync(bot, "Mia");
        await SendAsync(bot, "Mia", new() { ["reason"] = "Dull" });

        form.Answers.ShouldHaveSingleItem().Text("kept").ShouldBeNull();
    }

    [Fact]
    public async Task Where_there_is_nothing_to_ask_the_press_is_answered_privately()
    {
        await using var bot = await StartAsync(new("ask", _ => new Opening.Not(Reply.Saying("Somebody was quicker."))), new("why"));

        (await PressAsync(bot, "Mia")).PrivateText().ShouldBe("Somebody was quicker.");
    }

    [Fact]
    public async Task A_moderators_form_neither_opens_for_others_nor_is_taken_from_them()
    {
        var form = new OwnForm("why", isForModerators: true);
        await using var bot = await StartAsync(new("ask", _ => new Opening.With(Why), isForModerators: true), form);

        (await PressAsync(bot, "Mia")).PrivateText().ShouldStartWith("That is for moderators");
        (await PressAsync(bot, "Mo")).Modal.ShouldNotBeNull();
        form.Answers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_can_change_the_message_that_it_was_opened_from()
    {
        var form = new OwnForm("why", changesItsMessage: true);
        await using var bot = await StartAsync(new("ask", _ => new Opening.With(Why)), form);

        var message = await bot.ShowAsync(new ChatButton("Ask", "ask", "7"));
        await bot.PressAsync("Mia", message, "ask:7");
        var changed = await SendAsync(bot, "Mia", new() { ["reason"] = "Dull" });

        changed.Replies.ShouldHaveSingleItem().Message["content"]!.GetValue<string>().ShouldBe("Thank you for Dull.");
        changed.Replies[0].Message["id"]!.GetValue<string>().ShouldBe(message);
    }

    private Task<RunningDiscord> StartAsync(OwnFormButton opener, OwnForm form) =>
        RunningDiscord.StartAsync(_discord, [], [], also: services => services.AddSingleton<IFormButton>(opener).AddSingleton<IForm>(form));

    private static async Task<InteractionResult> PressAsync(RunningDiscord bot, string person) =>
        await bot.PressAsync(person, await bot.ShowAsync(new ChatButton("Ask", "ask", "7")), "ask:7");

    private static Task<InteractionResult> SendAsync(RunningDiscord bot, string person, JsonObject fields) =>
        bot.ActAsync(new(person, InteractionKind.Modal) { CustomId = "why:7", Fields = fields });
}
