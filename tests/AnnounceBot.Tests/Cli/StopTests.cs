using AnnounceBot.Playground.Faults;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>How a run ends when it is told to, in the middle of its work.</summary>
public sealed class StopTests : IDisposable
{
    private const int Feeds = 8;

    private static readonly TimeSpan Patience = BotProcess.Patience;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_delivery_under_way_is_finished_and_recorded_and_the_next_start_does_the_rest_once()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        using var page = new PlaygroundPage(discord.Server.Address);
        discord.Server.Faults.Add(Slow(milliseconds: 1500));
        var configuration = Configure(feeds);

        using (var bot = await StartAsync(discord, configuration, sending: 1))
        {
            bot.Signal("TERM");
            await bot.WaitForExitAsync(Patience);

            bot.ExitCode.ShouldBe(0, bot.Errors);
        }

        var shown = await page.TitlesAsync("blogs");
        shown.Count.ShouldBeInRange(1, Feeds - 1);
        Count("sending").ShouldBe(0);
        Count("sent").ShouldBe(shown.Count);

        await TheNextStartDoesTheRestAsync(discord, page, configuration);
    }

    [Fact]
    public async Task A_delivery_that_is_not_answered_does_not_keep_it_and_is_done_once_by_the_next_start()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        using var page = new PlaygroundPage(discord.Server.Address);
        discord.Server.Faults.Add(Slow(milliseconds: 2 * (int)Patience.TotalMilliseconds));
        var configuration = Configure(feeds);

        using (var bot = await StartAsync(discord, configuration, sending: 1))
        {
            bot.Signal("TERM");
            await bot.WaitForExitAsync(Patience);
            bot.ExitCode.ShouldBe(0, bot.Errors);
        }

        await TheNextStartDoesTheRestAsync(discord, page, configuration);
    }

    [Fact]
    public async Task Who_says_it_twice_need_not_wait()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        discord.Server.Faults.Add(Slow(milliseconds: 2 * (int)Patience.TotalMilliseconds));
        using var bot = await StartAsync(discord, Configure(feeds), sending: 1);

        bot.Signal("INT");
        await bot.WaitForAsync("told once more, I end at once", Patience);
        bot.Signal("INT");
        await bot.WaitForExitAsync(Patience);

        bot.ExitCode.ShouldBe(130, bot.Errors);
    }

    [Fact]
    public async Task To_be_stopped_before_it_has_begun_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);

        var outcome = await CommandLine.RunAsync(new Dictionary<string, string>([BotProcess.AnyPort]), "", stop.Token, "run", "--port", "0", "--config", Configure(feeds));

        outcome.Status.ShouldBe(0, outcome.Errors);
    }

    private async Task TheNextStartDoesTheRestAsync(LocalDiscord discord, PlaygroundPage page, string configuration)
    {
        discord.Server.Faults.Clear();
        using var next = await StartAsync(discord, configuration, sending: 0);
        await page.WaitForAsync("blogs", titles => titles.Count >= Feeds, Patience);
        next.Signal("TERM");
        await next.WaitForExitAsync(Patience);
        (await page.TitlesAsync("blogs")).Order().ShouldBe(Enumerable.Range(0, Feeds).Select(feed => $"Entry 1 of {feed}"));
    }

    private static Fault Slow(int milliseconds) => new(FaultKind.Slow) { Count = null, Milliseconds = milliseconds, Route = "POST /channels" };

    private async Task<BotProcess> StartAsync(LocalDiscord discord, string configuration, int sending)
    {
        var bot = BotProcess.StartWith(
            new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri }, "run", "--config", configuration);
        await bot.WaitForAsync("Connected to Discord (", Patience);
        await Wait.UntilAsync(() => Count("sending") >= sending);
        return bot;
    }

    private long Count(string state)
    {
        using var database = Database.Open(_folder.File("a.db"));
        return database.Read(session => session.Scalar("SELECT count(*) FROM deliveries WHERE state = @state", ("@state", state)))!.Value;
    }

    private string Configure(FeedServer feeds) => _folder.Write("a.json", $$"""
        { "storage": { "path": "a.db" },
          "feeds": [ {{string.Join(", ", Enumerable.Range(0, Feeds).Select(feed => $$"""{ "url": "{{feeds.Feed(feed)}}" }"""))}} ],
          "watching": { "interval": "1h", "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "newest", "maxAge": "3650d" } }
        """);
}
