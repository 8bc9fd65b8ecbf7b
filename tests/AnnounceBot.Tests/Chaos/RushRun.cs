using AnnounceBot.Playground;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Chaos;

/// <summary>The real bot, killed while many want something of it at once, with a Discord and pages of its own.</summary>
internal sealed class RushRun : IAsyncDisposable
{
    public const string Moderators = "mod-queue", Announced = "blogs";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly TempFolder _folder = new();
    private readonly LocalDiscord _discord;
    private readonly WebServer _pages;
    private readonly RushSize _size;
    private volatile TaskCompletionSource _up = RushSpot.NewChange();

    private RushRun(RushSize size, LocalDiscord discord, WebServer pages)
    {
        (_size, _discord, _pages) = (size, discord, pages);
        _folder.Write("rush.json", $$"""
            { "storage": { "path": "rush.db" }, "feeds": [], "routes": [ { "channel": "{{Announced}}" } ], "moderators": { "channel": "{{Moderators}}" },
              "submissions": { "perUserPerHour": 1000 }, "watching": { "allowedNetworks": ["127.0.0.0/8"] } }
            """);
        Database = new(_folder.File("rush.db"));
        Screen = new(Server.World);
        People = new(Server, Screen, Moderators, () => _up.Task.WaitAsync(BotProcess.Patience));
    }

    public ChaosDatabase Database { get; }

    public RushScreen Screen { get; }

    public RushPeople People { get; }

    public PlaygroundServer Server => _discord.Server;

    public string LastLines { get; private set; } = "";

    private int Everything => (2 * _size.Submissions) + _size.Presses;

    public static async Task<RushRun> StartAsync(RushSize size)
    {
        var pages = await WebServer.StartAsync(async call =>
        {
            call.Response.ContentType = "text/html";
            await call.Response.WriteAsync($"<!doctype html><title>{RushPeople.Title(int.Parse(call.Request.Path.Value![1..], null))}</title><p>Lamps need oil, and oil needs care.");
        });
        return new(size, await LocalDiscord.StartAsync(TimeProvider.System, options => options with { IdentifySpacing = TimeSpan.FromMilliseconds(1), RateLimitFactor = 40 }), pages);
    }

    /// <summary>Everybody does what they want, and the bot is killed in the middle of it; the last one is left in peace until nothing waits any more.</summary>
    public async Task RunAsync()
    {
        var people = Task.CompletedTask;
        for (var kill = 0; kill < _size.Kills; kill++)
        {
            using var bot = await StartAsync();
            if (kill == 0)
                people = Task.WhenAll(Everybody());
            await await Task.WhenAny(People.Count.UntilAnsweredAsync((int)(Everything * (kill + 0.5) / (_size.Kills + 0.5))), people);
            await EndAsync(bot, bot.Kill);
        }

        using var last = await StartAsync();
        await people;
        await UntilSettledAsync();
        await EndAsync(last, () => last.Signal("TERM"));
    }

    public async ValueTask DisposeAsync()
    {
        Screen.Dispose();
        await _pages.DisposeAsync();
        _folder.Dispose();
        await _discord.DisposeAsync();
    }

    private IEnumerable<Task> Everybody()
    {
        for (var number = 0; number < _size.Submissions; number++)
            yield return People.SubmitAsync(number % 2 == 0 ? "Mia" : "Cem", number, _pages.At($"{number}"));
        for (var press = 0; press < _size.Presses; press++)
        {
            // The first half in pairs about the same, who do not agree; the others alone.
            var isInPairs = press < _size.Presses / 2;
            var number = isInPairs ? press / 2 : press - (_size.Presses / 4);
            yield return People.DecideAsync(press % 2 == 0 ? "Mo" : "Ada", number % _size.Submissions, isInPairs ? press % 2 == 0 : press % 3 != 0);
        }
    }

    private async Task<BotProcess> StartAsync()
    {
        var environment = new Dictionary<string, string> { ["DISCORD_TOKEN"] = PlaygroundServer.Token, ["ANNOUNCEBOT__DISCORD__API"] = Server.Api.AbsoluteUri };
        var bot = BotProcess.StartWith(environment, "run", "--config", _folder.File("rush.json"));
        await bot.WaitForAsync("Connected to Discord (", BotProcess.Patience);
        await Wait.UntilAsync(() => Server.World.Commands.All().Count > 0, "the commands");
        _up.SetResult();
        return bot;
    }

    private async Task EndAsync(BotProcess bot, Action end)
    {
        _up = RushSpot.NewChange();
        end();
        await bot.WaitForExitAsync(BotProcess.Patience);
        LastLines = string.Join('\n', bot.Errors.TrimEnd().Split('\n').TakeLast(30));
    }

    private async Task UntilSettledAsync()
    {
        var begun = TimeProvider.System.GetTimestamp();
        while ((Database.Unsettled > 0 || Database.Lines("SELECT 1 FROM open_answers").Count > 0) && TimeProvider.System.GetElapsedTime(begun) < BotProcess.Patience)
            await Task.Delay(Look, CancellationToken.None);
    }
}
