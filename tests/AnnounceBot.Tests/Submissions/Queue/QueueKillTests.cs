using System.Net;
using AnnounceBot.Delivery;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Playground;
using AnnounceBot.Storage;
using AnnounceBot.Submissions;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary>SIGKILL while moderators decide: what was answered stays decided, nothing is decided twice, and who pressed in vain can press again.</summary>
public sealed class QueueKillTests : IDisposable
{
    private const int Submissions = 12, Kills = 2;

    private const string Channel = "general";

    /// <summary>To one who has to press again.</summary>
    private static readonly string Restarted = new InteractionRouterOptions().RestartedText;

    private readonly TempFolder _folder = new();
    private readonly Dictionary<int, string> _answers = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_is_decided_once_announced_once_and_told_once()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System, options => options with { IdentifySpacing = TimeSpan.FromMilliseconds(1), RateLimitFactor = 8 });
        using var page = new PlaygroundPage(discord.Server.Address);
        await SendAsync();

        // What was pressed in vain goes on to wait for its answer for some seconds; meanwhile the next bot starts.
        var presses = new List<Task>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = await StartAsync(discord, page);
            presses.Add(PressAllAsync(page));
            await Wait.UntilAsync(() => Answered() > kill * 3, "an answer");
            bot.Kill();
            await bot.WaitForExitAsync(BotProcess.Patience);
        }

        using var last = await StartAsync(discord, page);
        await Wait.UntilAsync(
            async () =>
            {
                await PressAllAsync(page);
                return Answered() == Submissions;
            }, "an answer to each");
        await Wait.UntilAsync(async () => (await DirectMessagesAsync(page)).Count >= Submissions && (await page.TitlesAsync("blogs")).Count >= Submissions, "all announcements and direct messages");
        await Task.WhenAll(presses);
        last.Signal("TERM");
        await last.WaitForExitAsync(BotProcess.Patience);

        using var database = Database.Open(_folder.File("a.db"));
        List<string> Texts(string sql) => database.Read(session => session.Query(sql, row => row.GetValue(0).ToString()!));
        (await page.TitlesAsync("blogs")).Order().ShouldBe(Numbers.Select(Title).Order());
        (await DirectMessagesAsync(page)).Order().ShouldBe(Numbers.Select(number => $"Thank you: [{Title(number)}](<https://ada.example/{number}>) was approved. It is announced in #blogs.").Order());
        Texts("SELECT DISTINCT state FROM submissions").ShouldBe(["approved"]);
        Texts("SELECT count(*) FROM deeds WHERE deed = 'approved'").ShouldBe([$"{Submissions}"]);
    }

    private static IEnumerable<int> Numbers => Enumerable.Range(1, Submissions);

    private static string Title(int number) => $"Number {number}";

    private int Answered()
    {
        lock (_answers)
            return _answers.Count;
    }

    /// <summary>Presses all that nobody was told about, at once, as two moderators do.</summary>
    private Task PressAllAsync(PlaygroundPage page)
    {
        List<int> unanswered;
        lock (_answers)
            unanswered = [.. Numbers.Where(number => !_answers.ContainsKey(number))];
        return Task.WhenAll(unanswered.Select(number => PressAsync(page, number % 2 == 0 ? "Mo" : "Ada", number)));
    }

    private async Task PressAsync(PlaygroundPage page, string person, int number)
    {
        var message = (await page.MessagesAsync(Channel)).Single(known => known["embeds"]![0]!["title"]!.GetValue<string>() == Title(number));
        if (message["components"]!.AsArray() is not [{ } row, ..])
        {
            // It was decided, although nobody was told: the message says it.
            Note(number, message["content"]!.GetValue<string>());
            return;
        }

        var pressed = new { person, type = "component", message = message["id"]!.GetValue<string>(), customId = row["components"]![0]!["custom_id"]!.GetValue<string>() };
        try
        {
            if ((await page.PostAsync("playground/interactions", pressed))!["replies"]!.AsArray() is [{ } reply] && reply["message"]!["content"]!.GetValue<string>() is { Length: > 0 } text && text != Restarted)
                Note(number, text);
        }
        catch (HttpRequestException late) when (late.StatusCode == HttpStatusCode.BadRequest)
        {
            return; // the button went while the finger was on its way: the next look reads why
        }
    }

    private void Note(int number, string text)
    {
        lock (_answers)
            _answers[number] = text;
    }

    private async Task SendAsync()
    {
        using var database = Database.Open(_folder.File("a.db"));
        await using var writer = new Writer(database);
        var queue = new SubmissionQueue(new(new Outbox(new(), TimeProvider.System), Channel));
        await writer.WriteAsync(
            session =>
            {
                foreach (var number in Numbers)
                {
                    var submission = QueueBot.Suggested(TimeProvider.System.GetUtcNow(), $"https://ada.example/{number}", Title(number)) with { PersonId = PlaygroundIds.Mia };
                    queue.Ask(session, SubmissionStore.One(session, SubmissionStore.Add(session, submission))!);
                }
            }, default);
    }

    /// <summary>Starts a bot that has asked about all of them.</summary>
    private async Task<BotProcess> StartAsync(LocalDiscord discord, PlaygroundPage page)
    {
        _folder.Write("a.json", $$"""{ "storage": { "path": "a.db" }, "feeds": [], "routes": [ { "channel": "blogs" } ], "moderators": { "channel": "{{Channel}}" } }""");
        var environment = new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri };
        var bot = BotProcess.StartWith(environment, "run", "--config", _folder.File("a.json"));
        await bot.WaitForAsync("Connected to Discord (", BotProcess.Patience);
        await page.WaitForAsync(Channel, shown => shown.Count == Submissions, BotProcess.Patience);
        return bot;
    }

    private static async Task<List<string>> DirectMessagesAsync(PlaygroundPage page) =>
        [.. (await page.GetAsync("playground/view?person=Mia"))["channels"]!.AsArray().Where(channel => channel!["type"]!.GetValue<int>() == 1)
            .SelectMany(channel => channel!["messages"]!.AsArray()).Select(message => message!["content"]!.GetValue<string>())];
}
