using System.Text.Json.Nodes;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>What moderators read and press, with verbs and processes as in real life.</summary>
public sealed class ModeratorsTests : IDisposable
{
    private static readonly TimeSpan Patience = BotProcess.Patience;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Members_may_not_decide_moderators_may_and_the_question_becomes_the_answer()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        using var page = new PlaygroundPage(discord.Server.Address);
        Configure("""{ "channel": "blogs" }""", moderators: "general");
        Write(posts: 1);
        await PollAsync(discord);
        Write(posts: 13);
        (await PollAsync(discord)).ShouldContain("\"new\":12,\"announced\":0,\"pending\":0");

        using var bot = BotProcess.StartWith(Environment(discord), "run", "--config", _folder.File("a.json"));
        await bot.WaitForAsync("Connected to Discord (", Patience);
        var question = (await page.MessagesAsync("general")).ShouldHaveSingleItem();
        TitleOf(question).ShouldBe("Ada's notes: 12 posts wait for you");

        (await PressAsync(page, "Mia", question)).ShouldContain("moderators");
        (await page.TitlesAsync("blogs")).ShouldBeEmpty();
        (await PressAsync(page, "Mo", question)).ShouldBe("The newest will be announced. 11 posts marked as seen.");
        await page.WaitForAsync("blogs", shown => shown.Contains("Number 13"), Patience);
        await page.WaitForAsync("general", shown => shown[0] == "Ada's notes: 12 posts were held", Patience);

        var answer = (await page.MessagesAsync("general")).ShouldHaveSingleItem();
        answer["components"]!.AsArray().ShouldBeEmpty();
        answer["embeds"]![0]!["description"]!.GetValue<string>().ShouldEndWith("**Mo** had the newest announced and marked the others as seen.");
        bot.Signal("TERM");
        await bot.WaitForExitAsync(Patience);
    }

    [Fact]
    public async Task What_the_command_line_decides_reaches_the_moderators_message()
    {
        Configure("""{ "channel": "blogs" }""");
        Write(posts: 1);
        await PollAsync();
        Write(posts: 13);
        (await PollAsync()).ShouldContain("#mod-queue");

        (await RunAsync("deliveries", "drop", "--all-held")).ShouldContain("12 of 12 deliveries dropped.");

        var round = await PollAsync();
        round.ShouldContain("#mod-queue (changed)");
        round.ShouldContain("Ada's notes: 12 posts were held");
        round.ShouldContain("They were decided on one by one, on the command line: 0 to be announced, 12 dropped.");
        round.ShouldContain("\"announced\":0,\"pending\":0");
    }

    [Fact]
    public async Task A_round_ends_although_a_channel_is_missing_and_moderators_are_told_once()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        using var page = new PlaygroundPage(discord.Server.Address);
        Configure("""{ "channel": "blogz" }, { "channel": "blogs" }""", firstPoll: "newest");
        Write(posts: 3);

        (await PollAsync(discord)).ShouldContain("\"announced\":1,\"pending\":1");
        (await PollAsync(discord)).ShouldContain("\"announced\":0,\"pending\":1");

        var notice = (await page.MessagesAsync("mod-queue")).ShouldHaveSingleItem();
        notice["content"]!.GetValue<string>().ShouldStartWith("**Posting in #blogz has to wait.** There is no channel");
        (await page.TitlesAsync("blogs")).ShouldBe(["Number 3"]);
    }

    [Fact]
    public async Task Without_a_moderators_channel_the_log_says_what_to_do_and_nothing_is_lost()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        Configure("""{ "channel": "blogz" }""", firstPoll: "newest", moderators: "modz");
        Write(posts: 3);

        (await PollAsync(discord)).ShouldContain("\"announced\":0,\"pending\":2");

        (await RunAsync("deliveries", "list", "--json")).ShouldContain("\"state\":\"pending\",\"purpose\":\"notice\",\"action\":\"create\",\"channel\":\"modz\"");
    }

    private void Configure(string routes, string firstPoll = "nothing", string moderators = "mod-queue") => _folder.Write("a.json", $$"""
        { "storage": { "path": "a.db" }, "feeds": [ { "url": "file:feed.xml" } ], "routes": [ {{routes}} ], "moderators": { "channel": "{{moderators}}" },
          "watching": { "interval": "1d", "firstPoll": "{{firstPoll}}", "maxAge": "3650d" } }
        """);

    /// <summary>All of them long ago: more of them is no catching up.</summary>
    private void Write(int posts) => _folder.Write("feed.xml", Some.Rss(
        Enumerable.Range(1, posts).Reverse().Select(number => ($"{number}", $"https://ada.example/{number}", $"Number {number}", Some.Noon.AddMinutes(number)))));

    private async Task<string> PollAsync(LocalDiscord? discord = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        var outcome = await CommandLine.RunAsync(
            discord is null ? new Dictionary<string, string>() : Environment(discord), "", limit.Token, "poll", "--all", "--json", "--config", _folder.File("a.json"));
        outcome.Status.ShouldBe(0, outcome.Errors);
        return outcome.Errors + outcome.Output;
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var outcome = await CommandLine.RunAsync([.. arguments, "--config", _folder.File("a.json")]);
        return outcome.Errors + outcome.Output;
    }

    private static Dictionary<string, string> Environment(LocalDiscord discord) => new()
    {
        ["DISCORD_TOKEN"] = "playground",
        ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri,
    };

    private static string TitleOf(JsonNode message) => message["embeds"]![0]!["title"]!.GetValue<string>();

    private static async Task<string> PressAsync(PlaygroundPage page, string person, JsonNode message) =>
        (await page.PrivatelyAsync(PlaygroundPage.Press(person, message, "Newest only")))["content"]!.GetValue<string>();
}
