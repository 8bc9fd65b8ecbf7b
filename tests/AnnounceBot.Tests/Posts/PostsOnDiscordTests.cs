using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Posts;

/// <summary><c>/posts search</c> and <c>/posts latest</c> over the wire.</summary>
public sealed class PostsOnDiscordTests : IAsyncLifetime, IDisposable
{
    private readonly TempDatabase _temp = new();
    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Pages_of_what_was_found_are_turned_in_place_and_moderators_share_one()
    {
        await _temp.AddAsync([.. Enumerable.Range(1, 12).Select(number => Some.Post($"Lamp {number}", $"https://ada.example/{new string('p', 200)}{number}"))]);
        await _temp.IndexAsync();
        await using var bot = await StartAsync();

        var first = Private(await bot.UseAsync("Mo", "posts search", new() { ["words"] = "lamp tag:lamps" }));
        var second = Private(await PressAsync(bot, first, "Earlier"));
        var shared = await PressAsync(bot, second, "Share here");

        Text(second).ShouldStartWith(@"12 posts for “lamp tag\:lamps”, page 2 of 2:");
        Text(Private(shared)).ShouldBe("Now everybody here can see it.");
        await Wait.UntilAsync(() => InGeneral().Exists(message => Text(message) == Text(second)));
        InGeneral().Single(message => Text(message) == Text(second))["components"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_no_moderator_is_not_offered_to_share_and_cannot()
    {
        await _temp.AddAsync(Some.Post("Lamp"));
        await using var bot = await StartAsync();
        var shown = await bot.ShowAsync(new ChatButton("Share here", "posts-latest-share", "0//"));

        var list = Private(await bot.UseAsync("Mia", "posts latest", new() { ["author"] = "Ada", ["tag"] = "lamps" }));
        var pressed = await bot.PressAsync("Mia", shown, "posts-latest-share:0//");

        Text(list).ShouldStartWith("1 post tagged lamps by Ada:");
        list["components"]!.AsArray().ShouldBeEmpty();
        Text(pressed.Replies.ShouldHaveSingleItem().Message).ShouldStartWith("That is for moderators");
    }

    [Fact]
    public async Task Authors_and_tags_are_offered_while_somebody_types()
    {
        await _temp.AddAsync(Some.Post(author: "Zoë", tags: ["oil"]));
        await using var bot = await StartAsync();

        (await OfferAsync(bot, "author", "zo")).ShouldBe(["Zoë"]);
        (await OfferAsync(bot, "tag", "")).ShouldBe(["oil"]);
    }

    private Task<RunningDiscord> StartAsync()
    {
        var services = new ServiceCollection().AddSingleton(_temp.Database).AddPosts(new()).BuildServiceProvider();
        return RunningDiscord.StartAsync(_discord, [.. services.GetServices<ISlashCommand>()], [.. services.GetServices<IButton>()]);
    }

    private List<JsonObject> InGeneral() =>
        [.. _discord.Server.State["channels"]!.AsArray().Single(channel => channel!["name"]!.GetValue<string>() == "general")!["messages"]!.AsArray().Select(message => message!.AsObject())];

    private static Task<InteractionResult> PressAsync(RunningDiscord bot, JsonObject message, string label)
    {
        var button = message["components"]![0]!["components"]!.AsArray().Single(button => button!["label"]!.GetValue<string>() == label)!;
        return bot.PressAsync("Mo", message["id"]!.GetValue<string>(), button["custom_id"]!.GetValue<string>());
    }

    private static async Task<IEnumerable<string>> OfferAsync(RunningDiscord bot, string option, string typed) =>
        (await bot.ActAsync(new("Mia", InteractionKind.Autocomplete) { Command = "posts latest", Options = new JsonObject { [option] = typed }, Focused = option }))
            .Choices!.Select(choice => choice!["value"]!.GetValue<string>());

    private static JsonObject Private(InteractionResult result)
    {
        var reply = result.Replies.ShouldHaveSingleItem();
        reply.Ephemeral.ShouldBeTrue();
        return reply.Message;
    }

    private static string Text(JsonObject message) => message["content"]!.GetValue<string>();
}
