using System.Collections.Concurrent;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Watching;

public sealed class WatcherTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Feeds_are_polled_when_they_are_due_and_only_then()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        await using var bot = await StartAsync(server.Feed(1), server.Feed(2));
        var watcher = bot.Get<Watcher>();
        await watcher.StartAsync(default);

        await Wait.UntilAsync(() => bot.Get<FeedStore>().All().All(feed => feed.PolledAt is not null));
        await AdvanceAsync(TimeSpan.FromMinutes(13));
        server.Requests.Count.ShouldBe(2);
        await AdvanceUntilAsync(() => server.Requests.Count == 4);
        (_clock.GetUtcNow() - Some.Noon).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(14));

        await watcher.StopAsync(default);
    }

    [Fact]
    [Line(62)]
    public async Task A_restart_polls_nothing_ahead_of_its_time()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        var feeds = Enumerable.Range(0, 20).Select(server.Feed).ToArray();
        await using (var bot = await StartAsync(feeds))
        {
            foreach (var feed in feeds)
                await bot.PollAsync(feed);
        }

        await using var restarted = await StartAsync(feeds);
        await restarted.Get<Watcher>().StartAsync(default);
        await AdvanceAsync(TimeSpan.FromMinutes(10));

        server.Requests.Count.ShouldBe(20);
        await restarted.Get<Watcher>().StopAsync(default);
    }

    [Fact]
    [Line(88)]
    public async Task A_feed_that_does_not_answer_holds_no_other_and_stops_nobody()
    {
        await using var stuck = await WebServer.StartAsync(call => Task.Delay(Timeout.InfiniteTimeSpan, call.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        _folder.Write("posts.xml", Some.Rss(("g1", "https://ada.example/1", "One", Some.Noon)));
        var file = new Uri(_folder.File("posts.xml"));
        await using var bot = await StartAsync(stuck.Address, file);
        var watcher = bot.Get<Watcher>();
        await watcher.StartAsync(default);

        await Wait.UntilAsync(() => stuck.Requests.Count == 1 && bot.Feed(file).SucceededAt is not null);

        await Wait.ForAsync(watcher.StopAsync(default));
    }

    [Fact]
    [Line(78)]
    public async Task Never_more_than_one_request_at_a_time_to_one_host()
    {
        var (now, most) = (0, 0);
        var seen = new ConcurrentBag<string>();
        await using var web = await WebServer.StartAsync(async call =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            seen.Add(call.Request.Path);
            await call.Response.WriteAsync(Some.Rss());
            Interlocked.Decrement(ref now);
        });
        await using var bot = await StartAsync([.. Enumerable.Range(0, 40).Select(i => web.At($"{i}"))]);

        await bot.Get<Watcher>().StartAsync(default);
        await Wait.UntilAsync(() => seen.Count == 40);
        await bot.Get<Watcher>().StopAsync(default);

        most.ShouldBe(1);
    }

    [Fact]
    public async Task What_another_process_changes_is_noticed_within_five_seconds()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        await using var bot = await StartAsync();
        await bot.Get<Watcher>().StartAsync(default);

        await using var other = await StartAsync(server.Feed(1));
        await AdvanceAsync(TimeSpan.FromSeconds(5));

        await Wait.UntilAsync(() => server.Requests.Count == 1);
        await bot.Get<Watcher>().StopAsync(default);
    }

    [Fact]
    public async Task That_polls_do_not_keep_their_times_is_told_once_and_so_is_that_they_do_again()
    {
        var answer = new TaskCompletionSource();
        await using var slow = await WebServer.StartAsync(async call =>
        {
            await answer.Task;
            await call.Response.WriteAsync(Some.Rss());
        });
        await using var bot = await Bot.StartAsync(
            _folder.File("a.db"), _clock, settings => settings with { Watching = settings.Watching with { Interval = TimeSpan.FromSeconds(10), Timeout = TimeSpan.FromMinutes(5) } }, slow.At("1"), slow.At("2"));
        await bot.Get<Watcher>().StartAsync(default);

        await _clock.PassWaitsUntilAsync(() => _clock.GetUtcNow() > Some.Noon.AddSeconds(30), longest: TimeSpan.FromSeconds(5));
        Told(bot, "do not keep their times").ShouldBe(1);
        answer.SetResult();
        await _clock.PassWaitsUntilAsync(() => Told(bot, "keep their times again") == 1, longest: TimeSpan.FromSeconds(5));

        Told(bot, "do not keep their times").ShouldBe(1);
        await bot.Get<Watcher>().StopAsync(default);
    }

    private static int Told(Bot bot, string what) => bot.Logs.Lines.Count(line => line.Contains(what, StringComparison.Ordinal));

    /// <summary>A request that the clock overtook is made again later.</summary>
    private Task AdvanceUntilAsync(Func<bool> isSo) => Wait.UntilAsync(() =>
    {
        if (!isSo() && _clock.WaitingTimers == 1)
            _clock.Advance(TimeSpan.FromSeconds(5));
        return isSo();
    });

    private Task<Bot> StartAsync(params Uri[] feeds) => Bot.StartAsync(_folder.File("a.db"), _clock, null, feeds);

    /// <summary>Lets time pass in steps, each when nothing but the watcher's own timer waits: a request in flight has one, too.</summary>
    private async Task AdvanceAsync(TimeSpan by)
    {
        for (var passed = TimeSpan.Zero; passed < by; passed += TimeSpan.FromSeconds(5))
        {
            await Wait.UntilAsync(() => _clock.WaitingTimers == 1);
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        await Wait.UntilAsync(() => _clock.WaitingTimers == 1);
    }
}
