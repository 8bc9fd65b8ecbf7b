using System.Net;
using System.Net.Sockets;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

public sealed class RunVerbTests
{
    private static readonly TimeSpan Patience = BotProcess.Patience;

    [Fact]
    public async Task Without_token_and_feeds_the_sample_community_is_announced_in_the_playground()
    {
        using var bot = BotProcess.Start("--port", "0");
        using var page = await PlaygroundPage.OfAsync(bot);

        var titles = await page.WaitForAsync("blogs", shown => shown.Count >= 16, Patience);
        titles.ShouldContain("What did you do in the dark: Ruth Abernethy-Sole");
        titles.ShouldContain("Revision F of the board is at the factory");
        await page.PostAsync("playground/blogs/workbench/posts", new { title = "A lamp for the stairs" });
        await page.WaitForAsync("blogs", shown => shown.Contains("A lamp for the stairs"), Patience);
        var answer = await page.CommandAsync("Mia", "about");
        (await page.GetAsync("playground/violations")).AsArray().ShouldBeEmpty();
        bot.Signal("INT");
        await bot.WaitForExitAsync(Patience);

        answer!["replies"]![0]!["ephemeral"]!.GetValue<bool>().ShouldBeTrue();
        answer["replies"]![0]!["message"]!["content"]!.GetValue<string>().ShouldContain("I watch 4 blogs");
        bot.ExitCode.ShouldBe(0, bot.Errors);
        bot.Errors.ShouldNotContain("ERROR");
    }

    [Fact]
    public async Task Without_token_ones_own_feeds_are_announced_in_the_playground_in_the_routes_channels()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 3);
        using var folder = new TempFolder();
        folder.Write("a.json", $$"""
            { "community": { "name": "Moth Friends" }, "watching": { "allowedNetworks": ["127.0.0.0/8"] },
              "feeds": [ { "url": "{{server.Feed(7)}}" } ], "routes": [ { "channel": "moths" } ] }
            """);
        using var bot = BotProcess.Start("run", "--port", "0", "--config", folder.File("a.json"));
        using var page = await PlaygroundPage.OfAsync(bot);

        (await page.WaitForAsync("moths", shown => shown.Count > 0, Patience)).ShouldBe(["Entry 3 of 7"]);
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("\"http://127.0.0.1:0\"", false)]
    public async Task Short_links_that_nobody_would_answer_are_told_at_the_start(string listen, bool isTold)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var folder = new TempFolder();
        var config = folder.Write("a.json", $$"""{ "shortLinks": { "baseUrl": "https://lantern.example" }, "web": { "public": {{listen}} } }""");

        var outcome = await CommandLine.RunAsync("run", "--port", $"{((IPEndPoint)other.LocalEndpoint).Port}", "--config", config);

        outcome.Errors.Contains("the bot does not answer them: set web.public", StringComparison.Ordinal).ShouldBe(isTold);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_words()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var outcome = await CommandLine.RunAsync("run", "--port", $"{port}");

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldContain($"Port {port} is in use by another program");
        outcome.Errors.ShouldContain("--port 0");
    }
}
