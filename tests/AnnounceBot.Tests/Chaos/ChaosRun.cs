using System.Text.Json.Nodes;
using AnnounceBot.Playground;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Chaos;

/// <summary>Lets a plan happen to the real bot, with a Discord and feeds of its own.</summary>
internal sealed class ChaosRun : IAsyncDisposable
{
    private static readonly TimeSpan LifeAtMost = TimeSpan.FromSeconds(20), Look = TimeSpan.FromMilliseconds(10), ToEnd = TimeSpan.FromSeconds(60);

    /// <summary>Longer than the playground remembers a nonce.</summary>
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(10);

    private readonly TempFolder _folder = new();
    private readonly ShiftedClock _clock;
    private readonly LocalDiscord _discord;
    private readonly ChaosFeeds _feeds;
    private readonly string _configuration;
    private readonly HashSet<string> _retried = [];
    private string _log = "";

    private ChaosRun(ShiftedClock clock, LocalDiscord discord, ChaosFeeds feeds)
    {
        (_clock, _discord, _feeds) = (clock, discord, feeds);
        Database = new(_folder.File("chaos.db"));
        _configuration = _folder.Write("chaos.json", Configuration());
    }

    public ChaosDatabase Database { get; }

    public PlaygroundServer Server => _discord.Server;

    /// <summary>Kills while something was under way; of those, the ones where it stood in the channel already.</summary>
    public (int All, int WithEffect) KillsInMidRequest { get; private set; }

    /// <summary>How often the bot had to find out whether a message stands: after kills and lost answers.</summary>
    public int Lookups { get; private set; }

    /// <summary>Deliveries that a moderator let go again after Discord had refused them: their places in the order are lost.</summary>
    public IReadOnlySet<string> Retried => _retried;

    /// <summary>What the last bot said last.</summary>
    public string LastLines => string.Join('\n', _log.TrimEnd().Split('\n').TakeLast(30));

    public static async Task<ChaosRun> StartAsync()
    {
        var clock = new ShiftedClock();
        var discord = await LocalDiscord.StartAsync(clock, options => options with { RateLimitFactor = 40, HeartbeatInterval = TimeSpan.FromSeconds(2), Channels = ["lamps", "news"] });
        return new(clock, discord, await ChaosFeeds.StartAsync());
    }

    /// <summary>Runs the bot until the life's moment has come, and kills it.</summary>
    public async Task LiveAsync(Life life)
    {
        _feeds.Publish(life.Before);
        foreach (var fault in life.Faults)
            Server.Faults.Add(fault);

        using var bot = Start();
        var exit = bot.WaitForExitAsync(LifeAtMost + ToEnd);
        await UntilMomentAsync(life, exit);
        _log = bot.Errors;
        exit.IsCompleted.ShouldBeFalse("the bot ended by itself");
        bot.Kill();
        await exit;

        KeepLog(bot);
        Server.Faults.Clear();
        CountMidRequest();
        if (life.IsOutageAfter)
            PassTime();
    }

    /// <summary>Lets the bot run in peace until nothing waits any more; a moderator helps with what was refused.</summary>
    public async Task SettleAsync(int messages, TimeSpan atMost)
    {
        var begun = TimeProvider.System.GetTimestamp();
        using var bot = Start();
        var exit = bot.WaitForExitAsync(atMost + ToEnd);
        while ((Database.Sent < messages || Database.Unsettled > 0) && !exit.IsCompleted && TimeProvider.System.GetElapsedTime(begun) < atMost)
        {
            await RetryAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None); // between two looks: each is one more who reads the database
        }

        bot.Signal("TERM");
        await exit;
        KeepLog(bot);
    }

    /// <summary>What stands in a channel, oldest first; in a forum the first message of each post.</summary>
    public List<JsonNode> Messages(string channel)
    {
        var channels = Server.State["channels"]!.AsArray();
        return channel == ChaosPlan.Forum
            ? [.. channels.Select(known => known!["messages"]!.AsArray().FirstOrDefault()).OfType<JsonNode>().Where(first => IdOf(first) == $"{first["channel_id"]}")]
            : [.. channels.Single(known => $"{known!["name"]}" == channel)!["messages"]!.AsArray().OfType<JsonNode>()];
    }

    /// <summary>Those of a channel under which no thread was opened.</summary>
    public int WithoutThread(string channel)
    {
        var there = Server.State["channels"]!.AsArray().Select(known => IdOf(known!)).ToHashSet();
        return Messages(channel).Count(message => !there.Contains(IdOf(message)));
    }

    private static string IdOf(JsonNode node) => $"{node["id"]}";

    public async ValueTask DisposeAsync()
    {
        await _feeds.DisposeAsync();
        _folder.Dispose();
        await _discord.DisposeAsync();
    }

    private async Task UntilMomentAsync(Life life, Task exit)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var (sent, stored, faults) = (Database.Sent, Database.Stored, Happened(life.Moment));
        var during = new Queue<ChaosPost>(life.During);
        var isLasting = true;
        while (!exit.IsCompleted)
        {
            var elapsed = TimeProvider.System.GetElapsedTime(begun);
            var hasCome = elapsed > LifeAtMost || life.Moment switch
            {
                Moment.Start => elapsed.TotalMilliseconds >= life.Count,
                Moment.Stored => Database.Stored >= stored + life.Count,
                Moment.Sent => Database.Sent >= sent + life.Count,
                _ => Happened(life.Moment) >= faults + life.Count,
            };
            if (hasCome)
                break;
            if (isLasting && elapsed > life.FaultsLast)
                isLasting = EndLastingFaults();
            if (during.TryDequeue(out var post))
                _feeds.Publish([post]);
            await Task.Delay(Look, CancellationToken.None);
        }

        _feeds.Publish(during);
    }

    private int Happened(Moment moment) =>
        Server.Faults.Happened(moment == Moment.Effect ? Playground.Faults.FaultKind.DropAfter : Playground.Faults.FaultKind.Slow);

    private bool EndLastingFaults()
    {
        var others = Server.Faults.Active.Where(fault => !FaultDeck.IsLasting(fault)).ToList();
        Server.Faults.Clear();
        others.ForEach(Server.Faults.Add);
        return false;
    }

    private void KeepLog(BotProcess bot)
    {
        _log = bot.Errors;
        Lookups += _log.Split("will be looked for").Length - 1;
    }

    private void CountMidRequest()
    {
        var underWay = Database.Lines("SELECT nonce FROM deliveries WHERE state = 'sending'");
        Lookups += underWay.Count;
        if (underWay.Count == 0)
            return;
        var shown = ChaosPlan.Routes.Keys.SelectMany(channel => Messages(channel).Select(message => $"{message["nonce"]}")).ToHashSet();
        var (all, withEffect) = KillsInMidRequest;
        KillsInMidRequest = (all + 1, withEffect + (underWay.Exists(shown.Contains) ? 1 : 0));
    }

    private void PassTime()
    {
        _clock.Shift(Outage);
        Database.PassTime(Outage);
    }

    /// <summary>What was refused, and what waits for a channel to come back: it is back.</summary>
    private async Task RetryAsync()
    {
        var failed = Database.Lines("SELECT id FROM deliveries WHERE state = 'failed'");
        var later = TimeProvider.System.GetUtcNow().AddSeconds(10).ToUnixTimeMilliseconds();
        var waiting = Database.Lines($"SELECT id FROM deliveries WHERE state = 'pending' AND due_at > {later}");
        if (failed.Count + waiting.Count == 0)
            return;
        _retried.UnionWith(failed);
        using var retry = BotProcess.Start([.. failed.Concat(waiting).Prepend(_configuration).Prepend("--config").Prepend("retry").Prepend("deliveries")]);
        await retry.WaitForExitAsync(ToEnd);
    }

    private BotProcess Start() => BotProcess.StartWith(
        new Dictionary<string, string> { ["DISCORD_TOKEN"] = PlaygroundServer.Token, ["ANNOUNCEBOT__DISCORD__API"] = Server.Api.AbsoluteUri },
        "run", "--config", _configuration);

    private string Configuration()
    {
        var feeds = string.Join(", ", Enumerable.Range(0, ChaosPlan.Feeds).Select(feed => $$"""{ "url": "{{_feeds.Feed(feed)}}" }"""));
        var routes = string.Join(", ", ChaosPlan.Routes.Select(route =>
            $$"""{ "channel": "{{route.Key}}", "feeds": [{{string.Join(", ", route.Value.Select(feed => $"\"{_feeds.Feed(feed)}\""))}}], "thread": {{(route.Key == ChaosPlan.WithThreads ? "true" : "false")}} }"""));
        return $$"""
            { "storage": { "path": "chaos.db" }, "feeds": [ {{feeds}} ], "routes": [ {{routes}} ],
              "watching": { "interval": "1s", "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "7d", "floodLimit": 0 } }
            """;
    }
}
