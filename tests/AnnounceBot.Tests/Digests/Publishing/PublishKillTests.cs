using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Digests.Publishing;

/// <summary>
/// SIGKILL in the middle of publishing an issue of 40 posts, and of taking it back: in the end each of its messages stands once, in order, and its file is there; or none, and it is the draft.
/// </summary>
public sealed partial class PublishKillTests : IDisposable
{
    private const int Posts = 40;

    private const string CreateMessage = "POST /channels/{channel_id}/messages", DeleteMessage = "DELETE /channels/{channel_id}/messages/{message_id}";

    private readonly TempFolder _folder = new();
    private readonly Database _database;

    public PublishKillTests() => _database = Database.Open(_folder.File("a.db"));

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex("Number ([0-9]{2})")]
    private static partial Regex Titles { get; }

    [Theory]
    [InlineData("weekly", false, "text")]
    [InlineData("weekly", true, "text")]
    [InlineData("weekly", true, "embeds")]
    [InlineData("reading-room", false, "text")]
    [InlineData("reading-room", false, "embeds")]
    public async Task Every_message_stands_once_and_in_order_and_all_of_them_go_again(string channel, bool inThread, string look)
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System, options => options with { IdentifySpacing = TimeSpan.FromMilliseconds(1), RateLimitFactor = 8 });
        using var page = new PlaygroundPage(discord.Server.Address);
        await AddPostsAsync();
        WriteSettings(channel, inThread, look);

        await KillAfterPressAsync(discord, page, "digest publish", "Publish", () => Messages(discord).Count >= 1);
        await KillInRequestsAsync(discord, CreateMessage);
        var list = await SettledAsync(discord, page);

        var shown = Messages(discord);
        Titles.Matches(string.Join('\n', shown.Select(message => message.Text))).Select(title => int.Parse(title.Groups[1].Value, CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(1, Posts));
        shown.Count.ShouldBe(Count("SELECT count(*) FROM digest_messages"));
        shown.Count(message => message.Channel == "weekly").ShouldBe(channel != "weekly" ? 0 : inThread ? 1 : shown.Count);
        Directory.GetFiles(_folder.File("issues")).ShouldHaveSingleItem();
        list.ShouldStartWith("* **1** [");
        list.ShouldEndWith($" · {Posts} posts");
        Count("SELECT count(*) FROM deeds").ShouldBe(1);

        await KillAfterPressAsync(discord, page, "digest unpublish", "Take it back", () => Messages(discord).Count < shown.Count);
        await KillInRequestsAsync(discord, DeleteMessage);
        await SettledAsync(discord, page);

        Messages(discord).ShouldBeEmpty();
        Directory.GetFiles(_folder.File("issues")).ShouldBeEmpty();
        Count("SELECT count(*) FROM digests WHERE state = 'draft' AND number = 1").ShouldBe(1);
        Count("SELECT count(*) FROM deeds").ShouldBe(2);
    }

    /// <summary>Asks a command, presses a button of its answer, and ends the process as soon as something of it is seen.</summary>
    private async Task KillAfterPressAsync(LocalDiscord discord, PlaygroundPage page, string command, string button, Func<bool> isSeen)
    {
        using var bot = await StartAsync(discord, page);
        var options = command == "digest unpublish" ? new { number = 1 } : null;
        var question = await ActAsync(page, new { person = "Mo", type = "command", command, options, channel = "general" });
        var press = ActAsync(page, new { person = "Mo", type = "component", message = $"{question["id"]}", customId = IdOf(question, button) });
        await UntilAsync(isSeen, bot);
        await KillAsync(bot);
        await press.ContinueWith(_ => { }, TaskScheduler.Default); // it was answered or not: the process that was asked is gone
    }

    /// <summary>Each time in the middle of a request: what it asked for has happened, and nobody was told.</summary>
    private async Task KillInRequestsAsync(LocalDiscord discord, string route)
    {
        for (var kill = 1; kill <= 2; kill++)
        {
            var before = discord.Server.Faults.Happened(FaultKind.DropAfter);
            discord.Server.Faults.Add(new(FaultKind.DropAfter) { Route = route });
            using var bot = Start(discord);
            await UntilAsync(() => discord.Server.Faults.Happened(FaultKind.DropAfter) > before, bot);
            await KillAsync(bot);
            discord.Server.Faults.Clear();
        }
    }

    /// <returns>What is listed when everything is done.</returns>
    private async Task<string> SettledAsync(LocalDiscord discord, PlaygroundPage page)
    {
        using var bot = await StartAsync(discord, page);
        await UntilAsync(() => Unsettled() == 0, bot);
        var list = await ActAsync(page, new { person = "Mo", type = "command", command = "digest list", channel = "general" });
        bot.Signal("TERM");
        await bot.WaitForExitAsync(BotProcess.Patience);
        return list["embeds"] is JsonArray { Count: > 0 } embeds ? $"{embeds[0]!["description"]}" : "";
    }

    /// <summary>What stands in the channel and then in its threads, oldest first, with all that can be read of it.</summary>
    private static List<(string Channel, string Text)> Messages(LocalDiscord discord)
    {
        return [.. discord.Server.State["channels"]!.AsArray().OfType<JsonNode>()
            .Where(channel => $"{channel["name"]}" == "weekly" || channel["type"]!.GetValue<int>() is 10 or 11).OrderBy(channel => $"{channel["name"]}" != "weekly")
            .SelectMany(channel => channel["messages"]!.AsArray().Select(message => ($"{channel["name"]}", Read(message!))))];
    }

    private static string Read(JsonNode message) =>
        string.Join('\n', message["embeds"]!.AsArray().SelectMany(embed => new[] { $"{embed!["title"]}", $"{embed["description"]}" }).Prepend($"{message["content"]}"));

    private static string IdOf(JsonNode message, string label) =>
        $"{message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Single(button => $"{button!["label"]}" == label)!["custom_id"]}";

    /// <returns>The answer, which nobody else sees.</returns>
    private static async Task<JsonNode> ActAsync(PlaygroundPage page, object interaction)
    {
        JsonNode? result = null;
        await Wait.UntilAsync(async () => (result = await page.PostAsync("playground/interactions", interaction))?["replies"] is JsonArray { Count: > 0 }, "an answer");
        return result!["replies"]![0]!["message"]!;
    }

    private static async Task KillAsync(BotProcess bot)
    {
        bot.Kill();
        await bot.WaitForExitAsync(BotProcess.Patience);
    }

    private static async Task UntilAsync(Func<bool> isSo, BotProcess bot)
    {
        using var limit = new CancellationTokenSource(BotProcess.Patience);
        while (!isSo())
        {
            limit.IsCancellationRequested.ShouldBeFalse(bot.Errors);
            await Task.Delay(TimeSpan.FromMilliseconds(2), CancellationToken.None);
        }
    }

    private int Unsettled() =>
        Count("SELECT count(*) FROM deliveries WHERE state NOT IN ('sent', 'dropped')") + Count("SELECT count(*) FROM digest_leftovers")
        + Count("SELECT count(*) FROM digests WHERE state = 'published' AND written_at IS NULL");

    private int Count(string sql) => (int)_database.Read(session => session.Scalar(sql))!.Value;

    private async Task AddPostsAsync()
    {
        await using var writer = new Writer(_database);
        var seen = TimeProvider.System.GetUtcNow().AddHours(-2);
        await writer.WriteAsync(
            session =>
            {
                for (var number = 1; number <= Posts; number++)
                {
                    // Each on a host of its own that is never asked: no private address is.
                    var post = Some.Post($"Number {number:00}", $"http://10.0.0.{number}/", excerpt: string.Join(' ', Enumerable.Repeat("lantern", 60)));
                    PostStore.Add(session, post with { PublishedAt = seen.AddMinutes(number), FirstSeenAt = seen.AddMinutes(number) });
                }
            }, default);
    }

    private async Task<BotProcess> StartAsync(LocalDiscord discord, PlaygroundPage page)
    {
        var bot = Start(discord);
        await bot.WaitForAsync("Connected to Discord (", BotProcess.Patience);
        await page.WaitForCommandsAsync(BotProcess.Patience);
        return bot;
    }

    private BotProcess Start(LocalDiscord discord)
    {
        var environment = new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri };
        return BotProcess.StartWith(environment, "run", "--config", _folder.File("a.json"));
    }

    private void WriteSettings(string channel, bool inThread, string look) => _folder.Write("a.json", $$"""
        {
          "storage": { "path": "a.db" }, "feeds": [],
          "digest": { "channel": "{{channel}}", "thread": {{(inThread ? "true" : "false")}}, "look": "{{look}}", "outputFolder": "issues" }
        }
        """);
}
