using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Chat.Discord;

/// <summary>What changes between the moment when people see something and the moment when they press it.</summary>
public sealed class RolesTakenTests : IAsyncLifetime
{
    private static readonly Form Why = new("why", "7", "Why not?", [new("reason", "Reason") { IsRequired = true }]);

    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task Who_is_no_moderator_any_more_is_refused_although_the_button_still_stands_there()
    {
        var button = new OwnButton("release", isForModerators: true);
        await using var bot = await RunningDiscord.StartAsync(_discord, [], [button]);
        var message = await bot.ShowAsync(new ChatButton("Release", "release", "12"));
        (await bot.PressAsync("Mo", message, "release:12")).PrivateText().ShouldBe("Pressed 12.");

        _discord.Server.World.TakeRole("Mo", PlaygroundIds.ModeratorRole);

        (await bot.PressAsync("Mo", message, "release:12")).PrivateText().ShouldStartWith("That is for moderators, so I did nothing.");
        button.Presses.Count.ShouldBe(1);
    }

    [Fact]
    public async Task So_is_who_lost_a_configured_role()
    {
        var button = new OwnButton("release", isForModerators: true);
        await using var bot = await RunningDiscord.StartAsync(_discord, [], [button], new() { Roles = ["Contributor"] });
        var message = await bot.ShowAsync(new ChatButton("Release", "release", "12"));
        (await bot.PressAsync("Cem", message, "release:12")).PrivateText().ShouldBe("Pressed 12.");

        _discord.Server.World.TakeRole("Cem", PlaygroundIds.ContributorRole);

        (await bot.PressAsync("Cem", message, "release:12")).PrivateText().ShouldContain("or the role \"Contributor\"");
        button.Presses.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_command_that_the_server_still_shows_is_refused_too()
    {
        var command = new OwnCommand(new("release", "Lets it go") { IsForModerators = true });
        await using var bot = await RunningDiscord.StartAsync(_discord, [command], []);
        (await bot.ShowAllCommandsToAllAsync()).ShouldBeTrue();
        _discord.Server.World.TakeRole("Mo", PlaygroundIds.ModeratorRole);

        (await bot.UseAsync("Mo", "release")).PrivateText().ShouldStartWith("That is for moderators, so I did nothing.");
        command.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_was_opened_before_is_not_taken_after()
    {
        var form = new OwnForm("why", isForModerators: true);
        await using var bot = await StartAsync(new OwnFormButton("ask", _ => new Opening.With(Why), isForModerators: true), form);
        (await bot.PressAsync("Mo", await bot.ShowAsync(new ChatButton("Ask", "ask", "7")), "ask:7")).Modal.ShouldNotBeNull();

        _discord.Server.World.TakeRole("Mo", PlaygroundIds.ModeratorRole);

        (await bot.ActAsync(new("Mo", InteractionKind.Modal) { CustomId = "why:7", Fields = new JsonObject { ["reason"] = "Dull" } })).PrivateText().ShouldStartWith("That is for moderators");
        form.Answers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_press_at_once_only_the_one_who_still_may_does_something()
    {
        var button = new OwnButton("release", isForModerators: true);
        await using var bot = await RunningDiscord.StartAsync(_discord, [], [button]);
        var message = await bot.ShowAsync(new ChatButton("Release", "release", "12"));
        _discord.Server.World.TakeRole("Mo", PlaygroundIds.ModeratorRole);

        var answers = await Task.WhenAll(bot.PressAsync("Mo", message, "release:12"), bot.PressAsync("Ada", message, "release:12"));

        answers[0].PrivateText().ShouldStartWith("That is for moderators");
        answers[1].PrivateText().ShouldBe("Pressed 12.");
        button.Presses.ShouldHaveSingleItem().Person.Name.ShouldBe("Ada");
    }

    [Fact]
    public async Task A_form_of_a_feature_that_is_gone_says_what_to_do()
    {
        await using var bot = await StartAsync(new OwnFormButton("ask", _ => new Opening.With(Why)), new OwnForm("other"));
        await bot.PressAsync("Mia", await bot.ShowAsync(new ChatButton("Ask", "ask", "7")), "ask:7");

        var answer = await bot.ActAsync(new("Mia", InteractionKind.Modal) { CustomId = "why:7", Fields = new JsonObject { ["reason"] = "Dull" } });

        answer.PrivateText().ShouldStartWith("Sorry, that is from before an update of mine, and leads nowhere any more; I did nothing.");
    }

    [Fact]
    public async Task A_form_that_takes_too_long_to_open_says_to_press_again()
    {
        await using var bot = await StartAsync(new SlowFormButton(), new OwnForm("why"));
        var message = await bot.ShowAsync(new ChatButton("Ask", "ask", "7"));
        InteractionResult? answer = null;

        // On a busy machine the three seconds may be over all the same; people press again, too.
        await Wait.UntilAsync(async () => (answer = await bot.PressAsync("Mia", message, "ask:7")).Replies.Count > 0, "an answer to a slow form");

        answer!.PrivateText().ShouldBe(Reception.TooSlow);
    }

    private Task<RunningDiscord> StartAsync(IFormButton opener, OwnForm form) =>
        RunningDiscord.StartAsync(_discord, [], [], also: services => services.AddSingleton(opener).AddSingleton<IForm>(form));

    /// <summary>Waits for something that never comes.</summary>
    private sealed class SlowFormButton : IFormButton
    {
        public string Name => "ask";

        public bool IsForModerators => false;

        public async Task<Opening> OpenAsync(ButtonPress press, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return new Opening.With(Why);
        }
    }
}
