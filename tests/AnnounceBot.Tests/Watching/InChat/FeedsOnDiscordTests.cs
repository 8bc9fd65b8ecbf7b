using System.Text.Json.Nodes;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Watching.InChat;

/// <summary>A moderator looks after a feed, with processes as in real life: finds it on a page, lives through a restart, and reads that it has ended.</summary>
public sealed class FeedsOnDiscordTests : IDisposable
{
    private static readonly TimeSpan Patience = BotProcess.Patience;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_feed_from_its_page_to_its_end()
    {
        await using var blog = await Blog.StartAsync();
        blog.Say("ada", "Ada's notes", [Blog.Item("1", "https://ada.example/1", "One", Some.Noon)]);
        blog.SayRaw("home", "<html><link rel=alternate type=application/rss+xml title=Notes href=/ada><link rel=alternate type=application/rss+xml title=Comments href=/c></html>");
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        using var page = new PlaygroundPage(discord.Server.Address);
        _folder.Write("a.json", """
            { "storage": { "path": "a.db" }, "routes": [ { "channel": "blogs" } ], "moderators": { "channel": "general" },
              "watching": { "interval": "1s", "firstPoll": "newest", "allowedNetworks": [ "127.0.0.0/8" ] } }
            """);
        JsonNode preview;
        using (var first = await StartAsync(discord, page))
        {
            await Should.ThrowAsync<HttpRequestException>(page.CommandAsync("Mia", "feeds list"));
            var choice = await page.PrivatelyAsync(new { person = "Mo", type = "command", command = "feeds add", channel = "general", options = new { url = blog.At("home").AbsoluteUri, name = "Ada" } });
            preview = await PressAsync(page, "Mo", choice, "1. Notes");
            preview["embeds"]![0]!["description"]!.GetValue<string>().ShouldContain("(<https://ada.example/1>)");
            first.Signal("KILL");
            await first.WaitForExitAsync(Patience);
        }

        using var bot = await StartAsync(discord, page);
        Content(await PressAsync(page, "Mo", preview, "Save")).ShouldStartWith("**Ada** is watched from now on");
        await page.WaitForAsync("blogs", shown => shown.Contains("One"), Patience);

        blog.Redirect("ada", "/", 410);
        await page.WaitForAsync("general", shown => shown.SequenceEqual(["Ada has ended"]), Patience);
        var notice = (await page.MessagesAsync("general")).ShouldHaveSingleItem();
        Content(await PressAsync(page, "Mia", notice, "Remove")).ShouldStartWith("That is for moderators");
        Content(await PressAsync(page, "Mo", notice, "Remove")).ShouldStartWith("Ada is not watched any more.");
        await Wait.UntilAsync(async () => (await page.MessagesAsync("general")).Single()["components"]!.AsArray().Count == 0, "the message to follow");
        (await page.MessagesAsync("general")).Single()["embeds"]![0]!["description"]!.GetValue<string>().ShouldEndWith("**Mo** removed it.");

        bot.Signal("TERM");
        await bot.WaitForExitAsync(Patience);
    }

    private async Task<BotProcess> StartAsync(LocalDiscord discord, PlaygroundPage page)
    {
        var environment = new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri };
        var bot = BotProcess.StartWith(environment, "run", "--config", _folder.File("a.json"));
        await bot.WaitForAsync("Connected to Discord (", Patience);
        await page.WaitForCommandsAsync(Patience);
        return bot;
    }

    private static Task<JsonNode> PressAsync(PlaygroundPage page, string person, JsonNode message, string label) => page.PrivatelyAsync(PlaygroundPage.Press(person, message, label));

    private static string Content(JsonNode message) => message["content"]!.GetValue<string>();
}
