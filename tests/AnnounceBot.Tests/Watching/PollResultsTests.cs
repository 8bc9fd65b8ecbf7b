using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Watching;

public sealed class PollResultsTests : IDisposable
{
    private const int Together = 64;

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private readonly List<(PollResult Result, int NewPosts)> _stored = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Polls_that_brought_nothing_are_stored_when_there_are_many_of_them()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        await using var bot = await StartAsync([.. Enumerable.Range(0, Together).Select(server.Feed)]);
        var (results, queue) = Round(bot, out var due);
        await PollAllAsync(bot, results, due);
        _stored.ShouldAllBe(stored => stored.Result == PollResult.Fetched && stored.NewPosts == 1);
        _stored.Clear();
        _clock.Advance(TimeSpan.FromHours(1));
        queue.Add(due);

        await PollAllAsync(bot, results, due[1..]);
        (_stored.Count, queue.Count, PolledNow(bot)).ShouldBe((0, Together, 0));

        await PollAllAsync(bot, results, due[..1]);
        (_stored.Count, queue.Count, PolledNow(bot)).ShouldBe((Together, 0, Together));
        _stored.ShouldAllBe(stored => stored.Result == PollResult.NotModified && stored.NewPosts == 0);
    }

    [Fact]
    public async Task What_a_feed_brought_is_stored_at_once_and_what_was_collected_when_it_is_asked_for()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        await using var bot = await StartAsync(server.Feed(1), server.Feed(2));
        var (results, queue) = Round(bot, out var due);
        await bot.PollAsync(server.Feed(1));
        _clock.Advance(TimeSpan.FromHours(1));

        await PollAllAsync(bot, results, due);
        _stored.ShouldBe([(PollResult.Fetched, 1)]);
        queue.Count.ShouldBe(1);

        await results.StoreAsync();
        _stored.ShouldBe([(PollResult.Fetched, 1), (PollResult.NotModified, 0)]);
        (queue.Count, PolledNow(bot)).ShouldBe((0, 2));
    }

    [Fact]
    public async Task A_feed_that_was_not_polled_after_all_is_done_with_and_counted()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        await using var bot = await StartAsync(server.Feed(1));
        var (results, queue) = Round(bot, out var due);

        await results.AddAsync(due[0], polled: null, default);

        _stored.ShouldBe([(PollResult.Skipped, 0)]);
        queue.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_stop_loses_nothing_that_was_collected()
    {
        await using var quiet = await WebServer.StartAsync(call => call.Response.StatusCode = StatusCodes.Status404NotFound);
        await using var stuck = await WebServer.StartAsync(call => Task.Delay(Timeout.InfiniteTimeSpan, call.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var bot = await Bot.StartAsync(
            _folder.File("a.db"), _clock, settings => settings with { Watching = settings.Watching with { Concurrency = 1, PerHost = 2 } }, quiet.Address, stuck.Address);
        using var stop = new CancellationTokenSource();
        var (_, queue) = Round(bot, out _);

        var round = bot.Get<PollWorkers>().RunAsync(queue, (result, newPosts) => _stored.Add((result, newPosts)), stop.Token);
        await Wait.UntilAsync(() => stuck.Requests.Count == 1);
        _stored.ShouldBeEmpty("it waits for company while there is another to be asked");
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(round);

        _stored.ShouldBe([(PollResult.Failed, 0)]);
        bot.Feed(quiet.Address).Failures.ShouldBe(1);
    }

    private static async Task PollAllAsync(Bot bot, PollResults results, IEnumerable<DueFeed> feeds)
    {
        foreach (var feed in feeds)
            await results.AddAsync(feed, await bot.Get<Poller>().ReadAsync(feed, default), default);
    }

    private (PollResults Results, PollQueue Queue) Round(Bot bot, out DueFeed[] due)
    {
        due = [.. bot.Get<FeedStore>().Askable(_clock.GetUtcNow())];
        var queue = new PollQueue(perHost: 2, _clock);
        queue.Add(due);
        return (new(bot.Get<Poller>(), queue, (result, newPosts) => _stored.Add((result, newPosts))), queue);
    }

    private int PolledNow(Bot bot) => bot.Get<FeedStore>().All().Count(feed => feed.PolledAt == _clock.GetUtcNow());

    private Task<Bot> StartAsync(params Uri[] feeds) => Bot.StartAsync(_folder.File("a.db"), _clock, null, feeds);
}
