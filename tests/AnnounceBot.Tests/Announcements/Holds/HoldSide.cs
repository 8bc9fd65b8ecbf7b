using System.Globalization;
using System.Text.Json;
using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Holds;

/// <summary>A bot that watches two blogs, and brings more posts at once than are let through.</summary>
public abstract class HoldSide : IAsyncLifetime, IDisposable
{
    private protected static readonly Uri Ada = new("https://ada.example/feed.xml"), Bob = new("https://bob.example/feed.xml");

    private protected readonly TempFolder _folder = new();
    private protected readonly TestClock _clock = new(Some.Noon);
    private protected readonly List<string> _shown = [];
    private protected Bot _bot = null!;

    public Task InitializeAsync() => StartAsync(new RouteOptions());

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task StartAsync(params RouteOptions[] routes)
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with { Routes = routes }, Ada, Bob);
        _bot.Chat.Answer = (channel, title) =>
        {
            if (!title.StartsWith("edit ", StringComparison.Ordinal))
                _shown.Add(string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow():HH:mm} {channel} {title}"));
            return null;
        };
    }

    /// <summary>Posts that are not news since the last poll, and so a flood if they are many. The higher the number, the newer the post.</summary>
    private protected Task BringAsync(Uri feed, IEnumerable<int> numbers, string title = "Number") => _bot.Get<Writer>().WriteAsync(
        session =>
        {
            var entries = numbers.Select(number => Some.Entry($"{number}", $"https://ada.example/{number}", $"{title} {number}", Some.Noon.AddDays(-2).AddMinutes(number)));
            var arrival = Some.Arrival([.. entries.Reverse()], _bot.Feed(feed).Id, lastSuccess: Some.Noon.AddDays(-1)) with { FeedName = feed == Ada ? "Ada's notes" : "Bob's workshop" };
            _bot.Get<Intake>().TakeIn(session, Intake.Prepare(session, arrival));
        }, default);

    private protected async Task PassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await _bot.Get<Deliverer>().DeliverPendingAsync(default);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private protected async Task<string> PressAsync(string button, string person, string hold = "1")
    {
        var pressed = _bot.Get<IEnumerable<IButton>>().Single(known => known.Name == button);
        return (await pressed.PressAsync(new(new("1", person, IsModerator: true), hold), default)).Message.Text!;
    }

    private protected List<string> Announced() => _shown.FindAll(shown => !shown.Contains("mod-queue", StringComparison.Ordinal));

    /// <summary>The question, as it is (to be) sent.</summary>
    private protected ChatMessage Message() => Parse("SELECT message FROM deliveries WHERE purpose = 'notice' AND action = 'create'");

    private protected ChatMessage LastEdit() => Parse("SELECT message FROM deliveries WHERE purpose = 'notice' AND action = 'edit' AND state = 'sent' ORDER BY id DESC LIMIT 1");

    private protected ChatMessage Parse(string sql) => JsonSerializer.Deserialize(_bot.Texts(sql).ShouldHaveSingleItem(), ChatJson.Default.ChatMessage)!;

    private protected List<string> States() => _bot.Texts("""
        SELECT trim(state || ' ' || count(*) || ' ' || coalesce(reason, '')) FROM deliveries WHERE purpose = 'announcement' GROUP BY state, reason ORDER BY state
        """);
}
