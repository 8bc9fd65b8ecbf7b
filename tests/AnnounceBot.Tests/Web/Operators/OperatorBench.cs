using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Cli;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using AnnounceBot.Web;
using AnnounceBot.Web.Operators;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace AnnounceBot.Tests.Web.Operators;

/// <summary>The bot with its operators' site, over a database of its own, in virtual time and with our chat.</summary>
internal sealed class OperatorBench : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Database _database;
    private readonly ServiceProvider _services;

    private OperatorBench(Func<Settings, Settings>? change)
    {
        var plain = new Settings
        {
            Watching = new() { AllowedNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")], FirstPoll = FirstPoll.Within(TimeSpan.FromDays(7)) },
            Web = new() { Listen = new("http://127.0.0.1:0") },
        };
        var settings = change?.Invoke(plain) ?? plain;
        _database = Database.Open(Path);
        var shell = new Shell(TextReader.Null, TextWriter.Null, TextWriter.Null, new Dictionary<string, string>(), _folder.Path, IsTerminal: false, Clock, new Random(1));
        _services = new ServiceCollection().AddLogging().AddMetrics().AddBot(settings, _database, shell)
            .AddSingleton<IChat>(Chat).AddSingleton<Func<ChatHealth>>(() => Health).AddSites(settings.Web).AddSingleton<IHostApplicationLifetime, ApplicationLifetime>().AddSingleton<Watcher>()
            .BuildServiceProvider();
    }

    public string Path => _folder.File("announcebot.db");

    public TestClock Clock { get; } = new(Some.Noon);

    public FakeChat Chat { get; } = new();

    public ChatHealth Health { get; set; } = new(Some.Noon, TimeSpan.FromMilliseconds(42), 3, 990);

    public HttpClient Http { get; } = new();

    public static async Task<OperatorBench> StartAsync(Func<Settings, Settings>? change = null)
    {
        var bench = new OperatorBench(change);
        await bench.Site.StartAsync(default);
        bench.Http.BaseAddress = bench.Site.Address;
        return bench;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task WriteAsync(Action<Session> work) => Get<Writer>().WriteAsync(work, default);

    public async Task<(int Status, string Text)> GetAsync(string path, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        using var answer = await Http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<IReadOnlyDictionary<string, double>> MetricsAsync() => ExpositionReader.Read((await GetAsync("metrics")).Text);

    /// <summary>Watches these feeds as the service does, until each was polled once.</summary>
    public async Task PollAsync(params IReadOnlyList<Uri> feeds)
    {
        await WriteAsync(session => Get<FeedDesk>().Keep(session, FeedOrigin.Configuration, [.. feeds.Select(url => new FeedOptions { Url = url })]));
        var watcher = Get<Watcher>();
        await watcher.StartAsync(default);
        await Wait.UntilAsync(() => Get<FeedStore>().All().All(feed => feed.PolledAt is not null), "every feed polled");
        await Wait.UntilAsync(async () => (await MetricsAsync()).Where(figure => figure.Key.StartsWith("announcebot_polls_total", StringComparison.Ordinal)).Sum(figure => figure.Value) >= feeds.Count, "every poll counted");
        await watcher.StopAsync(default);
    }

    public Task<int> DeliverAsync() => Get<Deliverer>().DeliverPendingAsync(default);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Site.StopAsync(default);
        await _services.DisposeAsync();
        _database.Dispose();
        _folder.Dispose();
    }

    private OperatorSite Site => _services.GetServices<IHostedService>().OfType<OperatorSite>().Single();
}
