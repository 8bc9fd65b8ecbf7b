using System.Text.Json.Nodes;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Support;
using AnnounceBot.Playground.Interactions;

namespace AnnounceBot.Discord.Tests.Interactions;

/// <summary>Each kind of interaction from the person to the answer, with the playground as Discord.</summary>
public sealed class PlaygroundInteractionTests
{
    private static readonly ApplicationCommand[] Commands =
    [
        new()
        {
            Name = "feeds",
            Description = "Looks after feeds",
            Options =
            [
                new CommandOption
                {
                    Type = CommandOptionType.SubCommand,
                    Name = "move",
                    Description = "Moves a feed",
                    Options =
                    [
                        new CommandOption { Type = CommandOptionType.Text, Name = "feed", Description = "Which", Required = true, Autocomplete = true },
                        new CommandOption { Type = CommandOptionType.Channel, Name = "to", Description = "Where to" },
                        new CommandOption { Type = CommandOptionType.User, Name = "owner", Description = "Whose" },
                        new CommandOption { Type = CommandOptionType.WholeNumber, Name = "count", Description = "How many" },
                    ],
                },
            ],
        },
        new() { Name = "review", Description = "Shows a submission" },
    ];

    [Fact]
    public async Task A_sub_command_with_typed_options()
    {
        await using var bot = await StartAsync();

        var result = await bot.UseAsync("feeds move", new JsonObject { ["feed"] = "Lantern notes", ["to"] = "weekly", ["owner"] = "Mia", ["count"] = 3 });

        Content(result).ShouldBe("Mo moves Lantern notes to weekly of Mia 3 times");
        result.Replies.Single().Ephemeral.ShouldBeTrue();
    }

    [Fact]
    public async Task Choices_while_a_person_types()
    {
        await using var bot = await StartAsync();

        var result = await bot.ActAsync(new InteractionRequest("Mo", InteractionKind.Autocomplete)
        {
            Command = "feeds move",
            Options = new JsonObject { ["feed"] = "lan" },
            Channel = "mod-queue",
        });

        result.Choices.ShouldNotBeNull().Single()!["name"]!.GetValue<string>().ShouldBe("lan…");
    }

    [Fact]
    public async Task A_button_opens_a_modal_and_the_modal_changes_the_message()
    {
        await using var bot = await StartAsync();
        var review = await bot.UseAsync("review");
        var message = review.Replies.Single().Message["id"]!.GetValue<string>();

        var pressed = await bot.ActAsync(new InteractionRequest("Mo", InteractionKind.Component) { Message = message, CustomId = "edit:12" });
        pressed.Modal.ShouldNotBeNull()["custom_id"]!.GetValue<string>().ShouldBe("edit:12");
        var sent = await bot.ActAsync(new InteractionRequest("Mo", InteractionKind.Modal)
        {
            CustomId = "edit:12",
            Message = message,
            Fields = new JsonObject { ["title"] = "A better title" },
        });

        sent.AcknowledgedAfter.ShouldNotBeNull();
        Content(sent).ShouldBe("12: A better title");
        sent.Replies.Single().Message["id"]!.GetValue<string>().ShouldBe(message);
    }

    [Fact]
    public async Task A_select_changes_its_message()
    {
        await using var bot = await StartAsync();
        var review = await bot.UseAsync("review");
        var message = review.Replies.Single().Message["id"]!.GetValue<string>();

        var chosen = await bot.ActAsync(new InteractionRequest("Mo", InteractionKind.Component) { Message = message, CustomId = "where:12", Values = ["weekly"] });

        Content(chosen).ShouldBe("12 goes to weekly");
    }

    private static async Task<PlaygroundBot> StartAsync()
    {
        var bot = await PlaygroundBot.StartAsync(Commands, (routes, _) => routes
            .Command("feeds move", MoveAsync, Acknowledgement.DeferPrivately)
            .Autocomplete("feeds move", (question, _) => Task.FromResult<IReadOnlyList<CommandChoice>>([new CommandChoice { Name = question.Typed + "…", Value = "1" }]))
            .Command("review", (command, stopped) => command.ReplyAsync(Review, stopped))
            .Component("edit", (press, stopped) => press.OpenModalAsync(EditOf(press.Arguments[0]), stopped), Acknowledgement.Immediate)
            .Component("where", (choice, stopped) => choice.UpdateAsync(SomeAnswer.Text($"{choice.Arguments[0]} goes to {choice.Chosen.Channels.Single().Name}"), stopped), Acknowledgement.DeferUpdate)
            .Modal("edit", (sent, stopped) => sent.UpdateAsync(SomeAnswer.Text($"{sent.Arguments[0]}: {sent.Fields.Text("title")}"), stopped), Acknowledgement.DeferUpdate));
        return bot;
    }

    private static Task MoveAsync(CommandInvocation command, CancellationToken stopped)
    {
        var options = command.Options;
        return command.ReplyAsync(
            SomeAnswer.Text($"{command.Person.Name} moves {options.Text("feed")} to {options.Channel("to")!.Name} of {options.Person("owner")!.User.DisplayName} {options.WholeNumber("count")} times"),
            stopped);
    }

    private static InteractionMessage Review => new()
    {
        Content = "A submission",
        Components =
        [
            new ActionRow { Components = [new Button { CustomId = CustomId.Of("edit", "12"), Label = "Edit", Style = ButtonStyle.Secondary }] },
            new ActionRow { Components = [new ChannelSelect { CustomId = CustomId.Of("where", "12") }] },
        ],
    };

    private static Modal EditOf(string submission) => new()
    {
        CustomId = CustomId.Of("edit", submission),
        Title = "Edit",
        Components = [new Label { Text = "Title", Component = new TextInput { CustomId = "title", Style = TextInputStyle.SingleLine } }],
    };

    private static string Content(InteractionResult result) => result.Replies.ShouldHaveSingleItem().Message["content"]!.GetValue<string>();
}
