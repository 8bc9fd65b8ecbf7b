using System.Text.Json;
using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Tending;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Tending;

/// <summary>A bot that watches two blogs, and moderators who take posts back.</summary>
public abstract class RetractionSide : IAsyncLifetime, IDisposable
{
    private protected readonly TempFolder _folder = new();
    private protected readonly TestClock _clock = new(Some.Noon);
    private protected readonly Chatter _mo, _ann;
    private protected Blog _blog = null!;
    private protected Bot _bot = null!;

    protected RetractionSide() => (_mo, _ann) = (new(() => _bot, "Mo"), new(() => _bot, "Ann"));

    private protected Uri Ada => _blog.At("ada");

    private protected Uri Bob => _blog.At("bob");

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _blog.Say("ada", "Ada's notes", [Old]);
        _blog.Say("bob", "Bob's planet", []);
        await StartAsync();
        await _bot.PollAsync(Ada);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _blog.DisposeAsync();
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static string Old => Blog.Item("g0", "https://ada.example/0", "Old", Some.Noon.AddDays(-3));

    private protected static string Lamps(string title = "Lamps") => Blog.Item("lamps", "https://ada.example/lamps", title, Some.Noon.AddMinutes(1), "Words.");

    private protected Task<ChatMessage> AskAsync(string link = "https://ada.example/lamps") => _mo.UseAsync<RetractCommand>(("link", link));

    private protected async Task RetractAsync(string link = "https://ada.example/lamps")
    {
        await _mo.PressAsync(await AskAsync(link), "Take it back");
        await _bot.DeliverAsync();
    }

    private protected Task<int> RetractNowAsync() => _bot.Get<Writer>().WriteAsync(
        session => _bot.Get<Retraction>().Retract(session, PostFinder.ByLink(session, "https://ada.example/lamps"), new("1", "Mo", IsModerator: true)), default);

    private protected List<string> Deeds() => _bot.Get<Database>().Read(session => DeedStore.Of(session, DeedKind.Post, 2)).ConvertAll(deed => $"{deed.Person} {deed.What}");

    private protected ChatMessage LastEdit() =>
        JsonSerializer.Deserialize(_bot.Texts("SELECT message FROM deliveries WHERE action = 'edit' AND state = 'sent' ORDER BY id DESC LIMIT 1").Single(), ChatJson.Default.ChatMessage)!;

    /// <summary>The feed has these items beside an old one, and is polled; what is due is delivered.</summary>
    private protected async Task SayAsync(params string[] items)
    {
        _blog.Say("ada", "Ada's notes", [.. items, Old]);
        await _bot.PollAsync(Ada);
        await _bot.DeliverAsync();
    }

    private protected Task StartAsync(params RouteOptions[] routes) => StartWithAsync([Ada, Bob], routes);

    private protected async Task StartWithAsync(Uri[] feeds, params RouteOptions[] routes)
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with
        {
            Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing },
            Routes = routes.Length == 0 ? settings.Routes : routes,
        }, feeds);
    }
}
