using System.Collections.Concurrent;
using System.Globalization;
using AnnounceBot.Submissions.Queue;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Tests.Submissions.Queue;

/// <summary>What waits too long, in virtual time that begins on a Monday at noon.</summary>
public sealed class ReminderTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly ConcurrentQueue<string> _shown = [];
    private QueueBot _queue = null!;
    private QueueService _service = null!;

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        _service.Dispose();
        await _queue.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_waits_over_a_day_is_told_once_a_day_and_never_in_the_morning_before_ten()
    {
        await _queue.SendAsync();

        await PassAsync(hours: 72);

        // Came on Monday at 12; a day later is Tuesday at 12; from then on at 10. Of what goes and what comes at one moment either may be first: they are of two lanes.
        _shown.GroupBy(shown => shown[..9]).SelectMany(moment => moment.Order(StringComparer.Ordinal))
            .ShouldBe(["Tue 12:00 said", "Wed 10:00 deleted", "Wed 10:00 said", "Thu 10:00 deleted", "Thu 10:00 said"]);
    }

    [Fact]
    public async Task It_says_how_many_wait_since_when_and_what_to_do()
    {
        await _queue.SendAsync();
        await _queue.SendAsync(QueueBot.Suggested(_clock.GetUtcNow(), "https://bob.example/1"));
        _clock.Advance(TimeSpan.FromHours(12));
        await _queue.SendAsync(QueueBot.Suggested(_clock.GetUtcNow(), "https://bob.example/2"));

        await PassAsync(hours: 13);

        _queue.Bot.Texts("SELECT json_extract(message, '$.Text') FROM deliveries WHERE id = (SELECT notice_id FROM reminders)").ShouldHaveSingleItem()
            .ShouldStartWith($"**2 submissions have waited for more than a day.** The oldest came <t:{Some.Noon.ToUnixTimeSeconds()}:R>: [How a lamp is made](<https://ada.example/lamps>)\n`/queue` shows them");
    }

    [Fact]
    public async Task Once_nothing_waits_so_long_it_goes_away_and_the_next_day_is_quiet()
    {
        var id = await _queue.SendAsync();
        await PassAsync(hours: 25);

        await _queue.PressAsync("queue-approve", id, QueueBot.Mo);
        await PassAsync(hours: 48);

        _shown.ShouldBe(["Tue 12:00 said", "Tue 14:00 deleted"]);
    }

    [Fact]
    public async Task A_restart_does_not_remind_again()
    {
        await _queue.SendAsync();
        await PassAsync(hours: 26);

        await StartAsync();
        await PassAsync(hours: 2);

        _shown.Count(shown => shown.EndsWith("said", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task It_looks_by_itself_every_minute()
    {
        await _queue.SendAsync();
        await _service.StartAsync(default);
        await _clock.UntilTimersAsync(1);

        _clock.Advance(TimeSpan.FromHours(24));

        await _clock.PassWaitsUntilAsync(() => _queue.Bot.Texts("SELECT count(*) FROM reminders") is ["1"], longest: TimeSpan.FromMinutes(1));
        await _service.StopAsync(default);
    }

    private async Task StartAsync()
    {
        if (_queue is not null)
            await DisposeAsync();
        _queue = await QueueBot.StartAsync(_folder, _clock);
        _service = ActivatorUtilities.CreateInstance<QueueService>(_queue.Bot.Get<IServiceProvider>());
        _queue.Bot.Chat.Answer = (_, what) =>
        {
            if (what.Contains("more than a day", StringComparison.Ordinal))
                _shown.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow():ddd HH:mm} {(what.StartsWith("delete", StringComparison.Ordinal) ? "deleted" : "said")}"));
            return null;
        };
    }

    private async Task PassAsync(int hours)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            _clock.Advance(TimeSpan.FromHours(1));
            await _service.LookAsync(default);
            await _queue.Bot.DeliverAsync();
        }
    }
}
