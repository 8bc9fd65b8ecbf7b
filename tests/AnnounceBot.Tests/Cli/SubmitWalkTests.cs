using System.Text.Json.Nodes;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Cli;

/// <summary>From a link to its receipt, as a member does it, in a bot that runs.</summary>
public sealed class SubmitWalkTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Mia_submits_a_page_changes_it_sends_it_and_finds_it_among_her_own()
    {
        await using var web = await BlogAsync();
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        using var page = new PlaygroundPage(discord.Server.Address);
        using var bot = await StartAsync(discord, page);

        var preview = await page.PrivatelyAsync(new { person = "Mia", type = "command", command = "submit", channel = "general", options = new { link = web.At("1").AbsoluteUri, note = "I wrote it" } });
        var form = (await page.InteractAsync(Press(preview, "Edit")))["modal"]!;
        var edited = await page.PrivatelyAsync(new { person = "Mia", type = "modal", customId = form["custom_id"]!.GetValue<string>(), fields = new { title = "Wicks", note = "I wrote it" } });
        var receipt = await page.PrivatelyAsync(Press(edited, "Send"));
        var own = await page.PrivatelyAsync(new { person = "Mia", type = "command", command = "submissions", channel = "general" });
        var withdrawn = await page.PrivatelyAsync(Press(own, "Withdraw 1"));

        Title(preview).ShouldBe("Trimming wicks");
        Content(preview).ShouldContain("> I wrote it");
        Title(edited).ShouldBe("Wicks");
        edited["id"]!.GetValue<string>().ShouldBe(preview["id"]!.GetValue<string>());
        Content(receipt).ShouldStartWith("Sent. It waits for a moderator");
        receipt["components"]!.AsArray().ShouldBeEmpty();
        receipt["embeds"]!.AsArray().ShouldBeEmpty();
        Content(own).ShouldContain($"[Wicks](<{web.At("1")}>): waits for a moderator");
        Content(withdrawn).ShouldStartWith("Withdrawn: [Wicks](");
    }

    [Fact]
    public async Task Mia_submits_a_link_that_somebody_posted_and_proposes_its_blog()
    {
        await using var web = await BlogAsync();
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        using var page = new PlaygroundPage(discord.Server.Address);
        using var bot = await StartAsync(discord, page);
        var posted = (await page.PostAsync("playground/messages", new { person = "Cem", channel = "general", content = $"Have you seen {web.At("1")}?" }))!;

        var preview = await page.PrivatelyAsync(new { person = "Mia", type = "command", command = "Submit to the round-up", message = posted["id"]!.GetValue<string>() });
        var question = await page.PrivatelyAsync(Press(preview, "Watch this blog from now on?"));
        var proposed = await page.PrivatelyAsync(Press(question, "Send"));
        var cancelled = await page.PrivatelyAsync(Press(preview, "Cancel"));

        Title(preview).ShouldBe("Trimming wicks");
        Title(question).ShouldBe("Ada's notes");
        Content(proposed).ShouldStartWith("Sent. A moderator decides whether I watch this blog");
        Content(cancelled).ShouldBe("Cancelled. Nothing was sent.");
    }

    private static Task<WebServer> BlogAsync() => WebServer.StartAsync(async call =>
    {
        var isFeed = call.Request.Path == "/feed";
        call.Response.ContentType = isFeed ? "application/rss+xml" : "text/html";
        await call.Response.WriteAsync(isFeed
            ? Some.Rss(("1", "https://ada.example/1", "Older", Some.Noon))
            : "<!doctype html><title>Trimming wicks</title><link rel=alternate type='application/rss+xml' href='/feed'><p>Lamps need oil, and oil needs care.");
    });

    private async Task<BotProcess> StartAsync(LocalDiscord discord, PlaygroundPage page)
    {
        _folder.Write("a.json", """{ "storage": { "path": "a.db" }, "feeds": [ { "url": "file:none.xml" } ], "watching": { "allowedNetworks": [ "127.0.0.0/8" ] } }""");
        var bot = BotProcess.StartWith(
            new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri }, "run", "--config", _folder.File("a.json"));
        await bot.WaitForAsync("Connected to Discord (", BotProcess.Patience);
        await page.WaitForCommandsAsync(BotProcess.Patience);
        return bot;
    }

    private static object Press(JsonNode message, string label) => PlaygroundPage.Press("Mia", message, label);

    private static string Title(JsonNode message) => message["embeds"]!.AsArray().ShouldHaveSingleItem()!["title"]!.GetValue<string>();

    private static string Content(JsonNode message) => message["content"]!.GetValue<string>();
}
