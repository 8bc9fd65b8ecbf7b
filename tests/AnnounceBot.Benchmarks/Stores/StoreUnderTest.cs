using System.Globalization;
using System.Text;
using AnnounceBot.Benchmarks.Answers;
using AnnounceBot.Benchmarks.Delivery;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Cli;
using AnnounceBot.Delivery;
using AnnounceBot.Digests.Week;
using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Scheduling;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Benchmarks.Stores;

/// <summary>A store with the bot on top of it, and what the bot does to it all day.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    private const int Shown = 30, SecondsOfNews = 100_000;

    // So many posts in a small store as in a large one, or they could not be compared.
    private const string Rare = "SELECT term FROM temp.terms WHERE doc BETWEEN 145 AND 155";

    private const string Terms = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab('main', 'post_words', 'row')";

    private readonly Database _database;
    private readonly ServiceProvider _services;
    private readonly WeekCommand _week;
    private readonly SearchCommand _search;
    private readonly Vocabulary _words;
    private readonly Lazy<List<string>> _rare;
    private readonly TimeProvider _clock;
    private readonly int _posts, _news;

    public StoreUnderTest(string path, int posts, int weeks, TimeProvider clock)
    {
        (_posts, _words, _clock) = (posts, new(), clock);
        _database = new BigStore(_words, clock.GetUtcNow()).Open(path, posts, weeks);
        _rare = new(() => _database.Read(RareWords));
        // A store that was used before has the news of that time.
        _news = 10 * (int)_database.Read(session => session.Scalar("SELECT max(id) FROM posts"))!.Value;
        var shell = new Shell(TextReader.Null, Console.Out, Console.Error, new Dictionary<string, string>(), Path.GetTempPath(), IsTerminal: false, clock, new Random(1));
        _services = new ServiceCollection().AddLogging().AddBot(new(), _database, shell).AddSingleton<IChat, InstantChat>()
            .AddSingleton<Indexer>().AddSingleton<Func<ChatHealth>>(() => new(null, null, 0, 0)).BuildServiceProvider();
        _week = _services.GetServices<ISlashCommand>().OfType<WeekCommand>().Single();
        _search = _services.GetServices<ISlashCommand>().OfType<SearchCommand>().Single();
    }

    /// <returns>What the bot does all day, each with its name: given a turn, it prepares it and returns what is to be measured.</returns>
    public IEnumerable<(string Name, Func<int, Task<Func<Task>>> Prepare)> Acts() =>
    [
        ("floor: ten posts by their ids", turn => Ready(() => Task.FromResult(_database.Read(session => Ten(session, turn))))),
        ("intake: one new post beside 29 known ones", turn => Ready(Polled(turn, _news + turn))),
        ("intake: an unchanged document of 30 posts", turn => Ready(Polled(turn, news: 0))),
        ("outbox: a pass with one announcement", AnnouncedAsync),
        ("outbox: a pass with nothing to do", _ => Ready(DeliverAsync)),
        ("taking one post into the index", StoredAsync),
        ("/week", turn => Ready(Ask(_week, ("weeks-ago", (long)(turn % 4))))),
        ("/week of an author", turn => Ready(Ask(_week, ("weeks-ago", (long)(turn % 4)), ("author", BigStore.Author(0))))),
        ("/posts search, a common word", turn => Ready(Search(_words[turn % 20]))),
        ("/posts search, a word in 150 posts", turn => Ready(Search(_rare.Value[turn % _rare.Value.Count]))),
        ("/posts search, such a word and a common one", turn => Ready(Search($"{_words[turn % 20]} {_rare.Value[turn % _rare.Value.Count]}"))),
    ];

    /// <summary>What the store was built without: what the feeds said last.</summary>
    public async Task SettleAsync(int feeds)
    {
        for (var turn = 0; turn < feeds; turn++)
            await Polled(turn, news: 0)();
        await DeliverAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }

    private static List<string> RareWords(Session session)
    {
        session.Execute(Terms);
        return session.Query(Rare, row => row.GetString(0));
    }

    private int Ten(Session session, int turn) => Enumerable.Range(1, 10).Sum(number => PostStore.One(session, new((((turn * 797L) + (number * 104_729L)) % _posts) + 1)).Title.Length);

    /// <returns>What stores a poll of one feed that brought nothing.</returns>
    public Func<Task> NotModified(int turn) => Stored(Feed(turn), document: null);

    /// <param name="news">A number of its own for a post that is not known; 0: none.</param>
    /// <returns>What stores a poll of one feed that brought a document of 30 posts.</returns>
    public Func<Task> Polled(int turn, int news)
    {
        var feed = Feed(turn);
        return Stored(feed, Read(feed, news));
    }

    /// <returns>What works out which posts a document of 30 brings.</returns>
    public Func<int> Recognised(int feed)
    {
        var known = Feed(feed);
        KeySource[] sources = [.. Read(known, news: 0).Entries.Select(entry => new KeySource(entry.Id, entry.Link, entry.Title!.ToText(), entry.Published))];
        return () => _database.Read(session => Recognition.Of(session, known.Id, DocumentKeys.Of(sources, known.Url.AbsoluteUri)).Count);
    }

    public Func<Task> Search(string typed) => Ask(_search, ("words", typed));

    /// <param name="rank">0 is the commonest.</param>
    public string WordOf(int rank) => _words[rank];

    public Task EnqueueAsync() => _services.GetRequiredService<Writer>().WriteAsync(
        session => _services.GetRequiredService<Outbox>().Create(session, new(Purpose.Announcement, "blogs", new() { Text = "A post." }) { Link = "https://blog1.example/1" }), CancellationToken.None);

    public Task<int> DeliverAsync() => _services.GetRequiredService<Deliverer>().DeliverPendingAsync(CancellationToken.None);

    private Feed Feed(int number) => _services.GetRequiredService<FeedStore>().One(new((number % BigStore.Feeds) + 1))!;

    private FeedDocument Read(Feed feed, int news) =>
        ((ParseOutcome.Feed)FeedParser.Parse(Encoding.UTF8.GetBytes(Document((int)feed.Id.Value - 1, news)), "application/rss+xml", feed.Url)).Document;

    private Func<Task> Stored(Feed feed, FeedDocument? document)
    {
        var now = TimeProvider.System.GetUtcNow();
        var polled = new Polled(feed, FeedState.New(feed.Url), document, null, IsGone: false, IsRateLimited: false, new NextRead(now.AddHours(1), now));
        return () => _services.GetRequiredService<Poller>().StoreAsync(polled, CancellationToken.None);
    }

    private async Task<Func<Task>> AnnouncedAsync(int turn)
    {
        await DeliverAsync();
        await Polled(turn, _news + 1000 + turn)();
        return DeliverAsync;
    }

    private async Task<Func<Task>> StoredAsync(int turn)
    {
        var indexer = _services.GetRequiredService<Indexer>();
        await indexer.CatchUpAsync(CancellationToken.None);
        await Polled(turn, _news + 2000 + turn)();
        return () => indexer.CatchUpAsync(CancellationToken.None);
    }

    private static Task<Func<Task>> Ready(Func<Task> act) => Task.FromResult(act);

    private static Func<Task> Ask(ISlashCommand command, params (string Option, object Value)[] given) => () =>
        command.AnswerAsync(new(new("1", "Mia", IsModerator: false)) { Given = given.ToDictionary(option => option.Option, option => option.Value) }, CancellationToken.None);

    private string Document(int feed, int news)
    {
        var rss = new StringBuilder("""<rss version="2.0"><channel><title>Blog</title>""");
        if (news > 0)
        {
            // Each at a moment of its own, as news are; those of one moment are put behind each other.
            var published = _clock.GetUtcNow().AddSeconds(-(news % SecondsOfNews));
            rss.Append(CultureInfo.InvariantCulture, $"<item><title>News {news}</title><link>https://blog{feed + 1}.example/news/{news}</link><pubDate>{published:r}</pubDate><description>{_words[news % 100]} and more</description></item>");
        }

        for (var number = _posts - BigStore.Feeds + feed; number >= 0 && number > _posts - (BigStore.Feeds * Shown); number -= BigStore.Feeds)
        {
            // In its own words: an edit would be indexed anew.
            var post = _database.Read(session => PostStore.One(session, new(number + 1)));
            rss.Append(CultureInfo.InvariantCulture, $"<item><title>{post.Title}</title><link>{post.Link}</link><description>{post.Excerpt}</description></item>");
        }

        return rss.Append("</channel></rss>").ToString();
    }
}
