using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>Menus in messages, over the wire.</summary>
public sealed class MenusTests : IAsyncLifetime
{
    private static readonly ChatMenu Menu = new("section", "12", "Choose", [new("Lamps", "a"), new("Wicks", "b"), new("Oil", "c")]);

    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task A_choice_comes_to_its_menu_with_the_argument_and_the_answer_is_private()
    {
        var menu = new OwnMenu("section");
        await using var bot = await StartAsync(menu);

        var answer = await bot.ChooseAsync("Mia", await bot.ShowAsync(new ChatMessage { Menus = [Menu] }), "section:12", "b");

        answer.PrivateText().ShouldBe("Chose b for 12.");
        menu.Choices.ShouldHaveSingleItem().Person.Name.ShouldBe("Mia");
    }

    [Fact]
    public async Task Several_come_in_the_menus_order_and_none_may_be_an_answer()
    {
        var menu = new OwnMenu("section");
        await using var bot = await StartAsync(menu);
        var message = await bot.ShowAsync(new ChatMessage { Menus = [Menu with { Least = 0, Most = 3, Chosen = ["a"] }] });

        (await bot.ChooseAsync("Mia", message, "section:12", "c", "a")).PrivateText().ShouldBe("Chose a, c for 12.");
        (await bot.ChooseAsync("Mia", message, "section:12")).PrivateText().ShouldBe("Chose  for 12.");
    }

    [Fact]
    public async Task A_member_who_chooses_in_a_moderators_menu_is_told_so_and_nothing_happens()
    {
        var menu = new OwnMenu("section", isForModerators: true, changesItsMessage: true);
        await using var bot = await StartAsync(menu);
        var message = await bot.ShowAsync(new ChatMessage { Menus = [Menu] });

        var answer = await bot.ChooseAsync("Mia", message, "section:12", "a");

        answer.PrivateText().ShouldStartWith("That is for moderators, so I did nothing.");
        answer.Replies.ShouldHaveSingleItem().Message["id"]!.GetValue<string>().ShouldNotBe(message);
        menu.Choices.ShouldBeEmpty();
        (await bot.ChooseAsync("Mo", message, "section:12", "a")).Replies.ShouldHaveSingleItem().Message["id"]!.GetValue<string>().ShouldBe(message);
    }

    [Fact]
    public async Task A_menu_that_changes_its_message_is_answered_in_its_place_and_an_answer_without_menus_takes_them_away()
    {
        var menu = new OwnMenu("section", changesItsMessage: true, answerAsync: choice => Task.FromResult(new Reply(choice.Values is ["a"]
            ? new() { Text = "Again?", Menus = [Menu], Buttons = [new("No", "section-no", "12")] }
            : new ChatMessage { Text = "Done." })));
        await using var bot = await StartAsync(menu);
        var message = await bot.ShowAsync(new ChatMessage { Menus = [Menu] });

        var again = (await bot.ChooseAsync("Mia", message, "section:12", "a")).Replies.ShouldHaveSingleItem().Message;
        var done = (await bot.ChooseAsync("Mia", message, "section:12", "b")).Replies.ShouldHaveSingleItem().Message;

        again["components"]!.AsArray().Select(row => row!["components"]![0]!["type"]!.GetValue<int>()).ShouldBe([3, 2]);
        done["id"]!.GetValue<string>().ShouldBe(message);
        done["components"]!.AsArray().ShouldBeEmpty();
    }

    private Task<RunningDiscord> StartAsync(OwnMenu menu) => RunningDiscord.StartAsync(_discord, [], [], also: services => services.AddSingleton<IMenu>(menu));
}
