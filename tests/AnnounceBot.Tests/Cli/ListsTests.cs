using System.Text.Json.Nodes;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>Lists of posts, with the whole bot as a process of its own.</summary>
public sealed class ListsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_announced_is_soon_found_by_its_words_sorted_by_interest_and_shared()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        using var page = new PlaygroundPage(discord.Server.Address);
        using var bot = Start(discord);
        await page.WaitForAsync("blogs", shown => shown.Count == 3, BotProcess.Patience);
        await page.WaitForCommandsAsync(BotProcess.Patience);

        JsonNode found = await UseAsync(page, "posts search", new { words = "bra* tag:lamps -" });
        await Wait.UntilAsync(async () => Text(found = await UseAsync(page, "posts search", new { words = "bra* tag:lamps" })).StartsWith("3 posts for", StringComparison.Ordinal));
        React(discord, await MessageAsync(page, "Brass 2"));
        var week = await UseAsync(page, "week", new { sort = "Interest" });
        var latest = await UseAsync(page, "posts latest", new { tag = "lamps" });
        await page.InteractAsync(PlaygroundPage.Press("Mo", found, "Share here"));

        Text(week).ShouldContain("**What found most interest first**\n* [Brass 2](<https://ada.example/2>) by Ada's notes · 1 reaction\n");
        Text(latest).ShouldStartWith("3 posts tagged lamps:");
        await Wait.UntilAsync(async () => (await page.MessagesAsync("general")).Exists(message => Text(message) == Text(found) && message["components"]!.AsArray().Count == 0));
        bot.Signal("TERM");
        await bot.WaitForExitAsync(BotProcess.Patience);
    }

    private BotProcess Start(LocalDiscord discord)
    {
        var now = TimeProvider.System.GetUtcNow();
        _folder.Write("feed.xml", Some.Rss(Enumerable.Range(1, 3).Reverse().Select(number => ($"{number}", $"https://ada.example/{number}", $"Brass {number}", now.AddHours(number - 4)))));
        _folder.Write("a.json", """
            { "storage": { "path": "a.db" }, "feeds": [ { "url": "file:feed.xml", "tags": [ "lamps" ] } ], "routes": [ { "channel": "blogs" } ], "watching": { "firstPoll": "7d" } }
            """);
        var environment = new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri };
        return BotProcess.StartWith(environment, "run", "--config", _folder.File("a.json"));
    }

    /// <summary>Asks as Mo, a moderator.</summary>
    private static Task<JsonNode> UseAsync(PlaygroundPage page, string command, object options) =>
        page.PrivatelyAsync(new { person = "Mo", type = "command", command, channel = "general", options });

    private static void React(LocalDiscord discord, JsonNode message) => discord.Server.World.Reactions.Add(
        discord.Server.World.Person("Mia")!, message["channel_id"]!.GetValue<string>(), message["id"]!.GetValue<string>(), "👍").Refusal.ShouldBeNull();

    private static async Task<JsonNode> MessageAsync(PlaygroundPage page, string title) =>
        (await page.MessagesAsync("blogs")).Single(message => message["embeds"]![0]!["title"]!.GetValue<string>() == title);

    private static string Text(JsonNode message) => message["content"]!.GetValue<string>();
}
