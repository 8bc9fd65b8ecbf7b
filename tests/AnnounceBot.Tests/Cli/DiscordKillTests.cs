using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>SIGKILL in the middle of announcing on Discord: in the end every post stands once in every channel and forum, with a thread where there should be one.</summary>
public sealed class DiscordKillTests : IDisposable
{
    private const int Kills = 6, Feeds = 12;

    private static readonly string[] Channels = ["blogs", "weekly", "general", "mod-queue"];

    private static readonly string[] WithThreads = ["blogs", "general"];

    private static readonly TimeSpan Patience = BotProcess.Patience;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Line(130)]
    public async Task Killing_it_again_and_again_announces_every_post_once_with_its_thread()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        using var page = new PlaygroundPage(discord.Server.Address);
        var configuration = Configure(feeds);
        var random = new Random(20261121);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = Start(discord, configuration);
            await ShownAsync(page, await CountAsync(page) + random.Next(1, 6), bot);
            bot.Kill();
            await bot.WaitForExitAsync(Patience);
        }

        using var last = Start(discord, configuration);
        await ShownAsync(page, Feeds * (Channels.Length + 1), last);
        await UntilAsync(async () => (await ThreadsAsync(page, isPost: false)).Count >= Feeds * WithThreads.Length, "all threads", last);
        last.Signal("TERM");
        await last.WaitForExitAsync(Patience);
        var titles = Enumerable.Range(0, Feeds).Select(feed => $"Entry 1 of {feed}").Order();
        foreach (var channel in Channels)
            (await page.TitlesAsync(channel)).Order().ShouldBe(titles, $"#{channel}");
        (await ThreadsAsync(page, isPost: true)).ShouldBe(titles);
        (await ThreadsAsync(page, isPost: false)).ShouldBe(titles.SelectMany(title => Enumerable.Repeat(title, WithThreads.Length)));
    }

    private static Task ShownAsync(PlaygroundPage page, int count, BotProcess bot) =>
        UntilAsync(async () => await CountAsync(page) >= count, $"{count} announcements", bot);

    private static async Task UntilAsync(Func<Task<bool>> isSoAsync, string what, BotProcess bot)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await isSoAsync())
        {
            if (limit.IsCancellationRequested)
                throw new InvalidOperationException($"There were never {what}. {bot.Errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None); // between two looks: often, to kill in the midst of it
        }
    }

    private static async Task<int> CountAsync(PlaygroundPage page) =>
        (await page.GetAsync("playground/state"))["channels"]!.AsArray().Sum(channel => channel!["messages"]!.AsArray().Sum(message => message!["embeds"]!.AsArray().Count));

    /// <returns>The names of the threads; the post of a forum is one with a message in it.</returns>
    private static async Task<List<string>> ThreadsAsync(PlaygroundPage page, bool isPost) =>
        [.. (await page.GetAsync("playground/state"))["channels"]!.AsArray()
            .Where(channel => channel!["type"]!.GetValue<int>() is 10 or 11 && channel["messages"]!.AsArray().Count == (isPost ? 1 : 0))
            .Select(channel => channel!["name"]!.GetValue<string>()).Order()];

    private static BotProcess Start(LocalDiscord discord, string configuration) => BotProcess.StartWith(
        new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri },
        "run", "--config", configuration);

    private string Configure(FeedServer feeds)
    {
        var list = string.Join(", ", Enumerable.Range(0, Feeds).Select(feed => $$"""{ "url": "{{feeds.Feed(feed)}}" }"""));
        var routes = string.Join(", ", Channels.Select(channel => $$"""{ "channel": "{{channel}}", "thread": {{(WithThreads.Contains(channel) ? "true" : "false")}} }"""));
        _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "feeds": [ {{list}} ], "routes": [ {{routes}}, { "channel": "reading-room" } ],
              "watching": { "interval": "1s", "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "newest", "maxAge": "3650d" } }
            """);
        return _folder.File("a.json");
    }
}
