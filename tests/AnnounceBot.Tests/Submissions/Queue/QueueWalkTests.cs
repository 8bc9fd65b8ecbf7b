using System.Text.Json.Nodes;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary>From the moderators' question to the submitter's answer, with a process and people as in real life.</summary>
public sealed class QueueWalkTests : IDisposable
{
    private const string Channel = "general";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Mo_decides_with_forms_and_Mia_reads_it_in_her_direct_messages()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        using var page = new PlaygroundPage(discord.Server.Address);
        await SendAsync(Suggestion(1, "Buy lamps"), Suggestion(2, "How a lamp is made"));
        using var bot = Start(discord);
        await bot.WaitForAsync("Connected to Discord (", BotProcess.Patience);
        await page.WaitForAsync(Channel, shown => shown.Count == 2, BotProcess.Patience);
        await page.WaitForCommandsAsync(BotProcess.Patience);

        (await PressAsync(page, "Mia", 0, "Approve")).ShouldContain("moderators");
        (await PressAsync(page, "Mia", 0, "Reject…")).ShouldContain("moderators");
        await OpenAsync(page, "Mo", 0, "Reject…");
        (await FillInAsync(page, "Mo", "queue-rejected:1", new { kept = new[] { "2" }, reason = "We make our own." })).ShouldStartWith("**Mo** rejected it");
        await OpenAsync(page, "Ada", 1, "Edit");
        (await FillInAsync(page, "Ada", "queue-edited:2", new { title = "Lamps, made", tags = "lamps" })).ShouldStartWith("Changed");
        (await page.CommandAsync("Mo", "queue")).ToJsonString().ShouldContain("Mo rejected 1; Ada edited 1");
        (await PressAsync(page, "Ada", 1, "Approve")).ShouldStartWith("**Ada** approved it");

        await page.WaitForAsync("blogs", shown => shown.Contains("Lamps, made"), BotProcess.Patience);
        await Wait.UntilAsync(async () => (await DirectMessagesAsync(page, "Mia")).Count == 2, "two direct messages to Mia");
        await Wait.UntilAsync(async () => (await page.MessagesAsync(Channel)).All(message => message["components"]!.AsArray().Count == 0), "the buttons to go");
        (await DirectMessagesAsync(page, "Mia")).ShouldBe(
        [
            "[Buy lamps](<https://ada.example/1>) was not taken. The moderators say:\n> It is an advertisement.\n> We make our own.\nYou can send something else with `/submit`.",
            "Thank you: [Lamps, made](<https://ada.example/2>) was approved. It is announced in #blogs.",
        ]);
        (await DirectMessagesAsync(page, "Mo")).ShouldBeEmpty();
        bot.Signal("TERM");
        await bot.WaitForExitAsync(BotProcess.Patience);
    }

    private static Submission Suggestion(int number, string title) => QueueBot.Suggested(TimeProvider.System.GetUtcNow(), $"https://ada.example/{number}", title) with
    {
        PersonId = Playground.PlaygroundIds.Mia,
    };

    /// <summary>What was sent before the bot was started.</summary>
    private async Task SendAsync(params Submission[] submissions)
    {
        using var database = Database.Open(_folder.File("a.db"));
        await using var writer = new Writer(database);
        var queue = new SubmissionQueue(new(new Outbox(new(), TimeProvider.System), Channel));
        await writer.WriteAsync(
            session =>
            {
                foreach (var submission in submissions)
                    queue.Ask(session, SubmissionStore.One(session, SubmissionStore.Add(session, submission))!);
            }, default);
    }

    private BotProcess Start(LocalDiscord discord)
    {
        _folder.Write("a.json", $$"""{ "storage": { "path": "a.db" }, "feeds": [], "routes": [ { "channel": "blogs" } ], "moderators": { "channel": "{{Channel}}" } }""");
        var environment = new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri };
        return BotProcess.StartWith(environment, "run", "--config", _folder.File("a.json"));
    }

    /// <summary>As that person's page shows them.</summary>
    private static async Task<List<string>> DirectMessagesAsync(PlaygroundPage page, string person) =>
        [.. (await page.GetAsync($"playground/view?person={person}"))["channels"]!.AsArray().Where(channel => channel!["type"]!.GetValue<int>() == 1)
            .SelectMany(channel => channel!["messages"]!.AsArray()).Select(message => message!["content"]!.GetValue<string>())];

    private static async Task<string> PressAsync(PlaygroundPage page, string person, int message, string label) =>
        Content(await page.PrivatelyAsync(PlaygroundPage.Press(person, await MessageAsync(page, message), label)));

    private static async Task OpenAsync(PlaygroundPage page, string person, int message, string label) =>
        (await page.InteractAsync(PlaygroundPage.Press(person, await MessageAsync(page, message), label)))["modal"].ShouldNotBeNull();

    private static async Task<string> FillInAsync(PlaygroundPage page, string person, string form, object fields) =>
        Content(await page.PrivatelyAsync(new { person, type = "modal", customId = form, fields, channel = Channel }));

    private static async Task<JsonNode> MessageAsync(PlaygroundPage page, int message) => (await page.MessagesAsync(Channel))[message];

    private static string Content(JsonNode message) => message["content"]!.GetValue<string>();
}
