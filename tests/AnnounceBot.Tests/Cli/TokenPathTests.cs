using AnnounceBot.Playground.Faults;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>The bot with a token, against a Discord that somebody else started: our playground.</summary>
public sealed class TokenPathTests : IDisposable
{
    private const string Secret = "playground.V3ry-s3cret-T0ken";

    private static readonly TimeSpan Patience = BotProcess.Patience;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<FaultKind, int?, bool> GatewayFaults => new()
    {
        { FaultKind.Op7, null, false },
        { FaultKind.Op9, null, false },
        { FaultKind.Op9, null, true },
        { FaultKind.Close, 4000, false },
        { FaultKind.Close, 4009, false },
        { FaultKind.DropSocket, null, false },
        { FaultKind.MissedAck, null, false },
    };

    [Fact]
    public async Task It_announces_once_through_every_fault_of_requests_and_the_log_never_shows_the_token()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        using var bot = Start(discord, feeds, count: RequestFaults.Length);
        using var page = new PlaygroundPage(discord.Server.Address);
        await page.WaitForAsync("blogs", shown => shown.Count == RequestFaults.Length, Patience);

        for (var i = 0; i < RequestFaults.Length; i++)
        {
            discord.Server.Faults.Add(RequestFaults[i]);
            feeds.Publish(i);
            await page.WaitForAsync("blogs", shown => shown.Contains($"Entry 2 of {i}"), Patience);
            discord.Server.Faults.Clear();
        }

        (await page.TitlesAsync("blogs")).GroupBy(title => title).Where(group => group.Count() > 1).ShouldBeEmpty();
        await EndAsync(bot);
    }

    [Theory]
    [MemberData(nameof(GatewayFaults))]
    public async Task It_comes_back_after_every_fault_of_the_gateway(FaultKind kind, int? code, bool resumable)
    {
        var beat = kind == FaultKind.MissedAck ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(1);   // a quick heart is late on a busy machine
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System, options => options with { HeartbeatInterval = beat, IdentifySpacing = TimeSpan.Zero });
        await using var feeds = await FeedServer.StartAsync(entriesEach: 1);
        using var bot = Start(discord, feeds, count: 1);
        using var page = new PlaygroundPage(discord.Server.Address);
        await bot.WaitForAsync("Connected to Discord (", Patience);
        await page.WaitForCommandsAsync(Patience);

        discord.Server.Faults.Add(new Fault(kind) { Code = code, Resumable = resumable });
        await bot.WaitForAsync("Connected to Discord (", Patience, times: 2);

        (await page.CommandAsync("Mia", "help"))!["replies"]!.AsArray().Count.ShouldBe(1, bot.Errors);
        await EndAsync(bot);
    }

    [Fact]
    public async Task A_refused_token_ends_it_with_a_sentence_and_without_the_token()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        using var bot = BotProcess.StartWith(Environment(discord, "not-ours.V3ry-s3cret"), "run", "--config", Configure("[]"));

        await bot.WaitForExitAsync(Patience);

        bot.ExitCode.ShouldBe(1, bot.Errors);
        bot.Errors.ShouldContain("token");
        bot.Errors.ShouldNotContain("   at ");
        (bot.Output + bot.Errors).ShouldNotContain("V3ry-s3cret");
    }

    [Fact]
    public async Task A_round_with_a_token_announces_in_its_channels_and_ends()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var feeds = await FeedServer.StartAsync(entriesEach: 2);
        var configuration = Configure($$"""[ { "url": "{{feeds.Feed(1)}}" } ]""");

        var outcome = await CommandLine.RunAsync(Environment(discord, Secret), "", default, "poll", "--json", "--config", configuration);
        using var page = new PlaygroundPage(discord.Server.Address);

        outcome.Status.ShouldBe(0, outcome.Errors);
        outcome.LastLine.ShouldContain("\"announced\":1,\"pending\":0");
        (await page.TitlesAsync("blogs")).ShouldBe(["Entry 2 of 1"]);
        (outcome.Output + outcome.Errors).ShouldNotContain("V3ry-s3cret");
    }

    private static Fault[] RequestFaults { get; } =
    [
        new(FaultKind.ServerErrorBefore) { Route = "POST /channels" },
        new(FaultKind.ServerErrorAfter) { Route = "POST /channels" },
        new(FaultKind.DropBefore) { Route = "POST /channels" },
        new(FaultKind.DropAfter) { Route = "POST /channels" },
        new(FaultKind.DropAfter) { Route = "POST /channels", Count = 4 },
        new(FaultKind.RateLimit) { Route = "POST /channels", Milliseconds = 700 },
        new(FaultKind.RateLimit) { Milliseconds = 700, Scope = FaultScope.Global },
        new(FaultKind.RateLimit) { Milliseconds = 700, Scope = FaultScope.Shared, Route = "POST /channels" },
        new(FaultKind.Slow) { Milliseconds = 500, Route = "POST /channels" },
        new(FaultKind.PermissionTaken) { Channel = "general", Permission = "SEND_MESSAGES" },
        new(FaultKind.HiddenChannel) { Channel = "general" },
    ];

    private static async Task EndAsync(BotProcess bot)
    {
        bot.Signal("TERM");
        await bot.WaitForExitAsync(Patience);
        bot.ExitCode.ShouldBe(0, bot.Errors);
        (bot.Output + bot.Errors).ShouldNotContain("V3ry-s3cret");
    }

    private BotProcess Start(LocalDiscord discord, FeedServer feeds, int count)
    {
        var list = string.Join(", ", Enumerable.Range(0, count).Select(feed => $$"""{ "url": "{{feeds.Feed(feed)}}" }"""));
        return BotProcess.StartWith(Environment(discord, Secret), "run", "--config", Configure($"[ {list} ]"));
    }

    private string Configure(string feeds)
    {
        _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "feeds": {{feeds}},
              "watching": { "interval": "1s", "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "newest", "maxAge": "3650d" } }
            """);
        return _folder.File("a.json");
    }

    private static Dictionary<string, string> Environment(LocalDiscord discord, string token) => new()
    {
        ["DISCORD_TOKEN"] = token,
        ["ANNOUNCEBOT__DISCORD__API"] = discord.Server.Api.AbsoluteUri,
    };
}
