using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Week;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Week;

/// <summary><c>/week</c> over the wire.</summary>
public sealed class WeekOnDiscordTests : IAsyncLifetime, IDisposable
{
    private readonly TempDatabase _temp = new();
    private LocalDiscord _discord = null!;

    public async Task InitializeAsync() => _discord = await RunningDiscord.PlaygroundAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Pages_are_turned_in_place_by_whoever_asked_also_after_a_restart()
    {
        await _temp.WriteAsync(session =>
        {
            for (var number = 1; number <= 12; number++)
                PostStore.Add(session, Some.Post($"Post {number}", $"https://ada.example/{new string('p', 200)}{number}", author: "Zoë: a/b"));
        });
        JsonObject first;
        await using (var bot = await StartAsync())
        {
            first = Private(await bot.UseAsync("Mia", "week", new() { ["author"] = "Zoë: a/b", ["kind"] = "Articles", ["weeks-ago"] = 0 }));
            Shown(first).ShouldContain("[Post 12](<");
        }

        await using var again = await StartAsync();
        var second = await PressAsync(again, first, "Earlier");
        var back = await PressAsync(again, second, "Later");

        Text(second, "content").ShouldStartWith(@"12 articles by Zoë: a/b in the last seven days, page 2 of 2:");
        Shown(second).ShouldContain("[Post 1](<");
        second["embeds"]!.AsArray().ShouldBeEmpty();
        Text(second, "id").ShouldBe(Text(first, "id"));
        Shown(back).ShouldBe(Shown(first));
    }

    [Fact]
    public async Task An_empty_week_leads_to_the_one_before()
    {
        await _temp.WriteAsync(session => PostStore.Add(session, Some.Post("Older") with { PublishedAt = Some.Noon.AddDays(-8) }));
        await using var bot = await StartAsync();

        var nothing = Private(await bot.UseAsync("Mia", "week"));
        var before = await PressAsync(bot, nothing, "The week before");

        Text(nothing, "content").ShouldBe("There are no posts in the last seven days.");
        Text(before, "content").ShouldContain("* [Older](<https://ada.example/1>)");
        before["components"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_that_we_never_made_is_answered_with_a_sentence()
    {
        await using var bot = await StartAsync();
        var message = await bot.ShowAsync(new ChatButton("Earlier", "week", "0/1/poem//"));

        var answer = await bot.PressAsync("Mia", message, "week:0/1/poem//");

        Text(answer.Replies.ShouldHaveSingleItem().Message, "content").ShouldStartWith("I cannot read that button any more.");
    }

    [Fact]
    public async Task Authors_are_offered_while_somebody_types()
    {
        await _temp.WriteAsync(session => PostStore.Add(session, Some.Post(author: "Zoë")));
        await using var bot = await StartAsync();

        var offered = await bot.ActAsync(new("Mia", InteractionKind.Autocomplete) { Command = "week", Options = new JsonObject { ["author"] = "zo" }, Focused = "author" });

        offered.Choices!.Select(choice => choice!["value"]!.GetValue<string>()).ShouldBe(["Zoë"]);
    }

    private Task<RunningDiscord> StartAsync()
    {
        var pages = new WeekPages(_temp.Database, new(_temp.Database, new()), new(_temp.Database, []), new(), new TestClock(Some.Noon));
        return RunningDiscord.StartAsync(_discord, [new WeekCommand(pages, _temp.Database)],
            [new TurnButton(WeekPages.ButtonName, pages.PressedAsync, WeekPages.Instead), new ShareButton(WeekPages.ButtonName, pages.PressedAsync, WeekPages.Instead)]);
    }

    private static async Task<JsonObject> PressAsync(RunningDiscord bot, JsonObject message, string label)
    {
        var button = message["components"]![0]!["components"]!.AsArray().Single(button => button!["label"]!.GetValue<string>() == label)!;
        return Private(await bot.PressAsync("Mia", Text(message, "id"), button["custom_id"]!.GetValue<string>()));
    }

    private static JsonObject Private(InteractionResult result)
    {
        var reply = result.Replies.ShouldHaveSingleItem();
        reply.Ephemeral.ShouldBeTrue();
        return reply.Message;
    }

    private static string Shown(JsonObject message) =>
        message["embeds"]!.AsArray() is [{ } card] ? card["description"]!.GetValue<string>() : Text(message, "content");

    private static string Text(JsonObject message, string name) => message[name]!.GetValue<string>();
}
