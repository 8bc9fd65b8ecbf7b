using AnnounceBot.Cli.Configuration;
using AnnounceBot.Cli.Reloading;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Cli.Reloading;

/// <summary>A bot in this process whose configuration is a file that a test changes, with our clock and our chat.</summary>
internal sealed class ReloadBench : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly ReloadService _service;

    private ReloadBench(TempFolder folder, Blog blog, Bot bot, TestClock clock, RunPlan plan)
    {
        (_folder, Blog, Bot, Clock, Plan) = (folder, blog, bot, clock, plan);
        Reloader = ActivatorUtilities.CreateInstance<Reloader>(bot.Get<IServiceProvider>(), plan);
        _service = new(plan, Reloader, clock, bot.Get<ILogger<ReloadService>>());
    }

    public Blog Blog { get; }

    public Bot Bot { get; }

    public TestClock Clock { get; }

    public RunPlan Plan { get; }

    public Reloader Reloader { get; }

    /// <summary>What moderators read, the newest state of it last.</summary>
    public IEnumerable<string> Told => Bot.Chat.Shown.Concat(Bot.Chat.Done).Where(text => text.Contains("onfiguration", StringComparison.Ordinal));

    public IEnumerable<string> Logged => Bot.Logs.Lines.Where(line => line.Contains("onfiguration", StringComparison.Ordinal) || line.Contains("next start", StringComparison.Ordinal));

    /// <param name="folder">Holds the configuration as a.json already.</param>
    public static async Task<ReloadBench> StartAsync(TempFolder folder, Blog blog, Dictionary<string, string>? environment = null)
    {
        var source = new SettingsSource("a.json", environment ?? [], folder.Path);
        var (atStart, settings, clock) = (source.Look(), source.Load().Settings, new TestClock(Some.Noon));
        var bot = await Bot.StartAsync(folder.File("a.db"), clock, _ => settings);
        var bench = new ReloadBench(folder, blog, bot, clock, new(source, atStart, settings, written => written, _ => FeedOrigin.Configuration, new ReloadBell(isTerminal: true)));
        await bench._service.StartAsync(default);
        await clock.UntilTimersAsync(1);
        return bench;
    }

    /// <param name="feeds">Paths on the blogs' server, each with its tags.</param>
    public static string Settings(Blog blog, string feeds, string route = "\"channel\": \"blogs\"", string more = "")
    {
        var listed = feeds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(feed => feed.Split('/')).Select(feed =>
            $$"""{ "url": "{{blog.At(feed[0])}}", "name": "{{feed[0]}}", "tags": [ {{string.Join(", ", feed[1..].Select(tag => $"\"{tag}\""))}} ] }""");
        return $$"""
            {
              "watching": { "allowedNetworks": [ "127.0.0.0/8" ], "firstPoll": "newest", "maxAge": "3650d" },
              "feeds": [ {{string.Join(", ", listed)}} ],
              "routes": [ { {{route}} } ]{{more}}
            }
            """;
    }

    public void Write(string feeds, string route = "\"channel\": \"blogs\"", string more = "") => _folder.Write("a.json", Settings(Blog, feeds, route, more));

    /// <summary>Lets the bot look at its configuration, and waits until it has.</summary>
    public async Task LookAsync(int times = 1)
    {
        for (var look = 0; look < times; look++)
        {
            Clock.Advance(TimeSpan.FromSeconds(5));
            await Clock.UntilTimersAsync(1);
        }
    }

    /// <summary>Has a blog publish, and the bot poll and announce it.</summary>
    public async Task PublishAsync(string feed, params string[] titles)
    {
        Say(feed, titles);
        await Bot.PollAsync(Blog.At(feed));
        await Bot.DeliverAsync();
    }

    public void Say(string feed, params string[] titles) =>
        Blog.Say(feed, feed, titles.Select((title, i) => Blog.Item(title, $"https://{feed}.example/{title}", title, Some.Noon.AddMinutes(i - titles.Length))));

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(default);
        _service.Dispose();
        Plan.Bell.Dispose();
        await Bot.DisposeAsync();
    }
}
