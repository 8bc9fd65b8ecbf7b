using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Cli;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Support;

/// <summary>The whole bot in this process: a real database and real HTTP, with our clock and our chat.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly Database _database;
    private readonly ServiceProvider _services;

    private Bot(Database database, ServiceProvider services, FakeChat chat, LogLines logs) => (_database, _services, Chat, Logs) = (database, services, chat, logs);

    public FakeChat Chat { get; }

    public LogLines Logs { get; }

    public static async Task<Bot> StartAsync(string path, TestClock clock, Func<Settings, Settings>? change, params Uri[] feeds)
    {
        var watching = new WatchingOptions { AllowedNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")], FirstPoll = FirstPoll.Newest };
        var plain = new Settings { Feeds = [.. feeds.Select(url => new FeedOptions { Url = url })], Watching = watching };
        var settings = change?.Invoke(plain) ?? plain;
        var logs = new LogLines();
        var database = Database.Open(path);
        var chat = new FakeChat();
        var shell = new Shell(TextReader.Null, TextWriter.Null, TextWriter.Null, new Dictionary<string, string>(), Path.GetTempPath(), false, clock, new Random(1));
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(logs)).AddBot(settings, database, shell)
            .AddSingleton<IChat>(chat).AddSingleton<Func<ChatHealth>>(() => new(null, null, 0, 0)).AddMetrics().AddSingleton<Watcher>()
            .BuildServiceProvider();
        var bot = new Bot(database, services, chat, logs);
        await bot.Get<Writer>().WriteAsync(session => bot.Get<FeedDesk>().Keep(session, FeedOrigin.Configuration, settings.Feeds), default);
        return bot;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Feed Feed(Uri url) => Get<FeedStore>().All().Single(feed => feed.Url == url);

    public List<string> Texts(string sql) => _database.Read(session => session.Query(sql, row => row.GetValue(0).ToString()!));

    /// <summary>Polls one feed as a worker would.</summary>
    public async Task<PollResult> PollAsync(Uri url)
    {
        if (await Get<Poller>().ReadAsync(new(Feed(url).Id, url), default) is not { } polled)
            return PollResult.Skipped;
        await Get<Poller>().StoreAsync(polled, default);
        return polled.Result;
    }

    /// <summary>Delivers what is due.</summary>
    public Task DeliverAsync() => Get<Deliverer>().DeliverPendingAsync(default);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }
}
