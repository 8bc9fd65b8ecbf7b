using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli.Reloading;

/// <summary>A real process whose configuration is changed while it runs, against a Discord that somebody else started: our playground.</summary>
public sealed class RunningReloadTests : IDisposable
{
    private const int Feeds = 16, Changes = 4;

    private static readonly TimeSpan Patience = BotProcess.Patience;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Tags and routes change together each time: a poll that met new ones and old ones would announce nothing.</summary>
    [Fact]
    public async Task Changing_it_in_the_middle_of_a_storm_of_polls_announces_every_post_once()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System, options => options with { RateLimitFactor = 40 });
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        using var page = new PlaygroundPage(discord.Server.Address);
        Configure(feeds, change: 0);
        using var bot = Start(discord);
        await page.WaitForAsync("blogs", titles => titles.Count >= Feeds, Patience);

        for (var change = 1; change <= Changes; change++)
        {
            for (var feed = 0; feed < Feeds; feed++)
                feeds.Publish(feed);
            Configure(feeds, change);
            bot.Signal("HUP");
            await bot.WaitForAsync("The configuration was read again", Patience, times: change);
        }

        await Wait.UntilAsync(async () => (await ShownAsync(page)).Count >= Feeds * (Changes + 1));
        bot.Signal("TERM");
        await bot.WaitForExitAsync(Patience);

        (await ShownAsync(page)).Order().ShouldBe(Enumerable.Range(0, Feeds).SelectMany(feed => Enumerable.Range(1, Changes + 1).Select(entry => $"Entry {entry} of {feed}")).Order());
        bot.Errors.ShouldNotContain("refused");
        bot.ExitCode.ShouldBe(0, bot.Errors);
    }

    [Fact]
    public async Task Moderators_hear_once_of_a_bad_one_and_once_that_it_is_well_and_then_it_counts()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        using var page = new PlaygroundPage(discord.Server.Address);
        Configure(feeds, change: 0, count: 1);
        using var bot = Start(discord);
        await page.WaitForAsync("blogs", titles => titles.Count == 1, Patience);

        var right = Configure(feeds, change: 0, count: 2);
        _folder.Write("a.json", right.Replace("\"routes\"", "\"ruotes\"", StringComparison.Ordinal));
        await Wait.UntilAsync(async () => (await ToldAsync(page)) is [var told] && told.Contains("there is no such setting; do you mean \"routes\"?", StringComparison.Ordinal));
        feeds.Publish(0);
        await page.WaitForAsync("blogs", titles => titles.SequenceEqual(["Entry 1 of 0", "Entry 2 of 0"]), Patience);
        _folder.Write("a.json", right);
        await page.WaitForAsync("blogs", titles => titles.Contains("Entry 1 of 1"), Patience);
        await Wait.UntilAsync(async () => (await ToldAsync(page)) is [var told] && told.StartsWith("**The configuration is well again,**", StringComparison.Ordinal));

        bot.Signal("TERM");
        await bot.WaitForExitAsync(Patience);
        bot.ExitCode.ShouldBe(0, bot.Errors);
    }

    [Fact]
    public async Task The_preview_takes_over_what_is_changed_too()
    {
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        Configure(feeds, change: 0, count: 1);
        using var bot = BotProcess.Start("run", "--port", "0", "--config", _folder.File("a.json"));
        using var page = await PlaygroundPage.OfAsync(bot);
        await page.WaitForAsync("blogs", titles => titles.Count == 1, Patience);

        Configure(feeds, change: 0, count: 2);
        bot.Signal("HUP");

        await page.WaitForAsync("blogs", titles => titles.Contains("Entry 1 of 1"), Patience);
    }

    private static async Task<List<string>> ShownAsync(PlaygroundPage page) => [.. await page.TitlesAsync("blogs"), .. await page.TitlesAsync("general")];

    private static async Task<List<string>> ToldAsync(PlaygroundPage page) =>
        [.. (await page.MessagesAsync("mod-queue")).Select(message => message["content"]!.GetValue<string>())];

    private BotProcess Start(LocalDiscord discord) => BotProcess.StartWith(
        new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri }, "run", "--config", _folder.File("a.json"));

    /// <summary>Once in place, once by another file that takes its place, as editors do.</summary>
    private string Configure(FeedServer feeds, int change, int count = Feeds)
    {
        var list = string.Join(", ", Enumerable.Range(0, count).Select(feed => $$"""{ "url": "{{feeds.Feed(feed)}}", "tags": [ "change {{change}}" ] }"""));
        var text = $$"""
            { "storage": { "path": "a.db" }, "feeds": [ {{list}} ],
              "routes": [ { "channel": "{{(change % 2 == 0 ? "blogs" : "general")}}", "tags": [ "change {{change}}" ] } ],
              "watching": { "interval": "1s", "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "newest", "maxAge": "3650d" } }
            """;
        _folder.Write("b.json", text);
        if (change % 2 == 0)
            _folder.Write("a.json", text);
        else
            File.Move(_folder.File("b.json"), _folder.File("a.json"), overwrite: true);
        return text;
    }
}
