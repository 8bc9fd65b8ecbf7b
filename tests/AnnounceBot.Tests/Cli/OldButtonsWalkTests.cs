using System.Text.Json.Nodes;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Cli;

/// <summary>A backup, a submission, the backup put back, and another submission, which has the first one's number.</summary>
public sealed class OldButtonsWalkTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private LocalDiscord _discord = null!;
    private WebServer _web = null!;
    private PlaygroundPage _page = null!;

    private Dictionary<string, string> Environment => new() { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = _discord.Server.Api.AbsoluteUri };

    public async Task InitializeAsync()
    {
        _discord = await LocalDiscord.StartAsync(TimeProvider.System);
        _web = await WebServer.StartAsync(async call =>
        {
            call.Response.ContentType = "text/html";
            await call.Response.WriteAsync($"<!doctype html><title>Page {call.Request.Path.Value![1..]}</title><p>Lamps need oil, and oil needs care.");
        });
        _page = new(_discord.Server.Address);
        _folder.Write("a.json", """{ "storage": { "path": "a.db" }, "feeds": [ { "url": "file:none.xml" } ], "watching": { "allowedNetworks": [ "127.0.0.0/8" ] } }""");
    }

    public async Task DisposeAsync()
    {
        await _web.DisposeAsync();
        await _discord.DisposeAsync();
    }

    public void Dispose()
    {
        _page.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_pressed_below_a_forgotten_message_does_nothing_to_what_has_its_number_now()
    {
        JsonNode old;
        using (var bot = await StartAsync())
        {
            await DoAsync("backup", _folder.File("a.backup"));
            await SubmitAsync("first");
            old = (await QueueAsync(1))[0];
            bot.Signal("TERM");
            await bot.WaitForExitAsync(BotProcess.Patience);
        }

        await DoAsync("restore", _folder.File("a.backup"));
        using var again = await StartAsync();
        await SubmitAsync("second");
        var shown = (await QueueAsync(2))[1];
        ApproveId(shown).ShouldBe(ApproveId(old));

        foreach (var label in new[] { "Approve", "Edit" })
            Text(await _page.InteractAsync(PlaygroundPage.Press("Mo", old, label))).ShouldContain("a backup of mine was put back since");
        (await SubmissionsAsync()).ShouldContain("waits for a moderator");

        Text(await _page.InteractAsync(PlaygroundPage.Press("Mo", shown, "Approve"))).ShouldNotContain("backup");
        (await SubmissionsAsync()).ShouldNotContain("waits for a moderator");
    }

    private async Task SubmitAsync(string page)
    {
        var preview = await _page.InteractAsync(new { person = "Mia", type = "command", command = "submit", channel = "general", options = new { link = _web.At(page).AbsoluteUri } });
        await _page.InteractAsync(PlaygroundPage.Press("Mia", preview["replies"]![0]!["message"]!, "Send"));
    }

    private async Task<List<JsonNode>> QueueAsync(int count)
    {
        List<JsonNode> shown = [];
        await Wait.UntilAsync(async () => (shown = [.. (await _page.MessagesAsync("mod-queue")).Where(message => PlaygroundPage.Buttons(message).Any())]).Count == count, $"{count} in the queue");
        return shown;
    }

    private async Task<string> SubmissionsAsync() => Text((await _page.CommandAsync("Mia", "submissions"))!);

    private static string ApproveId(JsonNode message) => PlaygroundPage.Buttons(message).First()["custom_id"]!.GetValue<string>();

    private static string Text(JsonNode result) => result["replies"]?[0]?["message"]?["content"]?.GetValue<string>() ?? "";

    private async Task DoAsync(params string[] arguments)
    {
        var outcome = await CommandLine.RunAsync(Environment, "", CancellationToken.None, [.. arguments, "--config", _folder.File("a.json")]);
        outcome.Status.ShouldBe(0, outcome.Errors);
    }

    private async Task<BotProcess> StartAsync()
    {
        var bot = BotProcess.StartWith(Environment, "run", "--config", _folder.File("a.json"));
        await bot.WaitForAsync("Connected to Discord (", BotProcess.Patience);
        await _page.WaitForCommandsAsync(BotProcess.Patience);
        return bot;
    }
}
