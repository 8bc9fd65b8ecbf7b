using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Cli;

/// <summary>What the log of a bot holds whose feeds and whose Discord fail in many ways.</summary>
public sealed partial class LogSecretsTests
{
    /// <summary>The playground takes longer tokens that begin with its own.</summary>
    private const string Token = PlaygroundServer.Token + ".t0ken-S3cret", Password = "pa55-S3cret", Key = "k3y-S3cret";

    private static readonly TimeSpan Patience = BotProcess.Patience;

    [Fact]
    public async Task No_secret_is_in_the_log_at_any_level()
    {
        await using var local = await RunningDiscord.PlaygroundAsync();
        await using var feeds = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path == "/good")
                return call.Response.WriteAsync(Some.Rss(("g1", "https://ada.example/1", "One", Some.Noon)));
            call.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        using var folder = new TempFolder();
        var (good, bad) = (Address(feeds, "good"), Address(feeds, "bad"));
        folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "discord": { "api": "{{local.Server.Api}}" }, "web": { "listen": null },
              "watching": { "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "newest" }, "feeds": [ { "url": "{{good}}" }, { "url": "{{bad}}" } ] }
            """);
        foreach (var kind in new[] { FaultKind.ServerErrorBefore, FaultKind.DropAfter, FaultKind.RateLimit })
            local.Server.Faults.Add(new(kind) { Route = "POST /channels/{channel_id}/messages" });

        using var bot = BotProcess.StartWith(new Dictionary<string, string> { ["DISCORD_TOKEN"] = Token }, "run", "--log", "json,debug", "--config", folder.File("a.json"));
        await bot.WaitForAsync(" is done (Create)", Patience);
        await bot.WaitForAsync("fails: ", Patience);
        await Wait.UntilAsync(() => local.Server.State["commands"]!.AsArray().Count > 0);
        local.Server.Faults.Add(new(FaultKind.DropBefore) { Route = "PATCH /webhooks", Count = 3 });
        await local.Server.InteractAsync(new("Mia", InteractionKind.Command) { Command = "about", Channel = "general" }, default);
        bot.Signal("TERM");
        await bot.WaitForExitAsync(Patience);

        var said = bot.Output + bot.Errors;
        said.ShouldNotContain("S3cret");
        InteractionSecret.Matches(said).ShouldBeEmpty();
        bot.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => JsonNode.Parse(line)!["message"] != null);
        bot.ExitCode.ShouldBe(0);
    }

    /// <summary>An interaction's token behind its id, in a path.</summary>
    [GeneratedRegex(@"/(interactions|webhooks)/\d+/(?!\{)")]
    private static partial Regex InteractionSecret { get; }

    private static Uri Address(WebServer server, string path) => new UriBuilder(server.At(path)) { UserName = "ada", Password = Password, Query = $"key={Key}" }.Uri;
}
