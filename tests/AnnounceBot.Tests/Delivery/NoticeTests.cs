using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Delivery;

/// <summary>Tests with a bot each whose channels do not work, and what moderators hear of it in #mod-queue.</summary>
public abstract class NoticeTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();

    internal TestClock Clock { get; } = new(Some.Noon);

    internal Bot Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await StartAsync();

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal async Task RestartAsync()
    {
        await Bot.DisposeAsync();
        Bot = await StartAsync();
    }

    internal Task EnqueueAsync(string channel, int count) => Bot.Get<Writer>().WriteAsync(
        session =>
        {
            for (var i = 0; i < count; i++)
                Bot.Get<Outbox>().Create(session, new(Purpose.Announcement, channel, Some.Message($"Number {i}")));
        }, default);

    /// <summary>To be handed on: a message that stands already.</summary>
    internal async Task CrosspostAsync()
    {
        await EnqueueAsync("blogs", 1);
        await Bot.Get<Deliverer>().DeliverPendingAsync(default);
        await Bot.Get<Writer>().WriteAsync(session => Bot.Get<Outbox>().Crosspost(session, new(1)), default);
    }

    internal static SendOutcome.Blocked Blocked(string reason) => new(TimeSpan.FromMinutes(1), reason);

    internal static bool IsCrosspost(string what) => what.StartsWith("crosspost", StringComparison.Ordinal);

    internal void Mend() => Bot.Chat.Answer = (_, _) => null;

    internal async Task PassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            // A second time for what the first one brought about.
            await Bot.Get<Deliverer>().DeliverPendingAsync(default);
            await Bot.Get<Deliverer>().DeliverPendingAsync(default);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    internal List<string> Notices() => [.. Bot.Chat.Shown.Where(shown => shown.StartsWith("mod-queue: **", StringComparison.Ordinal))];

    internal List<string> States() => Bot.Texts("SELECT state || ' ' || count(*) FROM deliveries GROUP BY state ORDER BY state");

    private Task<Bot> StartAsync() => Bot.StartAsync(_folder.File("a.db"), Clock, change: null);
}
