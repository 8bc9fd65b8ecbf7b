using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Watching;

public sealed class PollerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Validators_survive_a_restart()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 3);
        await using (var bot = await StartAsync(server.Feed(1)))
            (await bot.PollAsync(server.Feed(1))).ShouldBe(PollResult.Fetched);

        await using var restarted = await StartAsync(server.Feed(1));

        (await restarted.PollAsync(server.Feed(1))).ShouldBe(PollResult.NotModified);
    }

    [Fact]
    public async Task Validators_entries_and_due_time_are_stored_together_or_not_at_all()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 3);
        await using var bot = await StartAsync(server.Feed(1));
        var before = bot.Feed(server.Feed(1));
        var write = bot.Get<AnnounceBot.Storage.Writer>();
        await write.WriteAsync(session => session.Execute("CREATE TEMP TRIGGER broken BEFORE INSERT ON main.posts WHEN new.title LIKE 'Entry 3%' BEGIN SELECT raise(ABORT, 'broken'); END"), default);

        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(bot.PollAsync(server.Feed(1)));
        bot.Texts("SELECT title FROM posts").ShouldBeEmpty();
        bot.Feed(server.Feed(1)).ShouldBe(before, "neither validators nor due time were kept");

        await write.WriteAsync(session => session.Execute("DROP TRIGGER broken"), default);
        await bot.PollAsync(server.Feed(1));
        bot.Texts("SELECT title FROM posts").Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_next_poll_is_an_interval_away_give_or_take_a_tenth()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        var feeds = Enumerable.Range(0, 50).Select(server.Feed).ToArray();
        await using var bot = await StartAsync(feeds);

        foreach (var feed in feeds)
            await bot.PollAsync(feed);

        var waits = feeds.Select(feed => (bot.Feed(feed).DueAt - Some.Noon).TotalMinutes).ToList();
        waits.ShouldAllBe(wait => wait >= 13.5 && wait <= 16.5);
        waits.Distinct().Count().ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task A_feed_that_fails_is_told_with_its_reason_and_since_when()
    {
        var isBroken = true;
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = isBroken ? 500 : 200;
            return call.Response.WriteAsync(isBroken ? "" : Some.Rss(("g1", "https://ada.example/1", "One", Some.Noon)));
        });
        await using var bot = await StartAsync(web.Address);

        await bot.PollAsync(web.Address);
        _clock.Advance(TimeSpan.FromHours(1));
        await bot.PollAsync(web.Address);
        var failing = bot.Feed(web.Address);
        isBroken = false;
        _clock.Advance(TimeSpan.FromHours(10));
        await bot.PollAsync(web.Address);
        var well = bot.Feed(web.Address);

        (failing.Failures, failing.FailingSince).ShouldBe((2, Some.Noon));
        failing.Failure.ShouldNotBeNullOrWhiteSpace();
        (well.Failures, well.FailingSince, well.Failure).ShouldBe((0, null, null));
        well.SeededAt.ShouldBe(Some.Noon.AddHours(11));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_polled_no_more()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.StatusCode = 410);
        await using var bot = await StartAsync(web.Address);

        await bot.PollAsync(web.Address);

        bot.Feed(web.Address).Status.ShouldBe(FeedStatus.Gone);
        bot.Get<FeedStore>().Due(Some.Noon.AddYears(1), 10).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_post_of_a_feed_that_was_empty_is_announced()
    {
        var isEmpty = true;
        await using var web = await WebServer.StartAsync(call => call.Response.WriteAsync(
            isEmpty ? Some.Rss() : Some.Rss(("g1", "https://ada.example/1", "The first", Some.Noon.AddMinutes(30)))));
        await using var bot = await StartAsync(web.Address);
        await bot.PollAsync(web.Address);

        isEmpty = false;
        _clock.Advance(TimeSpan.FromHours(1));
        await bot.PollAsync(web.Address);

        bot.Texts("SELECT json_extract(message, '$.Card.Title') || ' ' || state FROM deliveries").ShouldBe(["The first pending"]);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_stop_the_polls()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        _clock.JumpTo(Some.Noon.AddYears(3));
        await using var bot = await StartAsync(server.Feed(1));
        await bot.PollAsync(server.Feed(1));

        _clock.JumpTo(Some.Noon);

        bot.Get<FeedStore>().Due(Some.Noon, 10).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_left_the_configuration_is_polled_no_more_and_remembers_when_it_returns()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 2);
        await using (var bot = await StartAsync(server.Feed(1)))
            await bot.PollAsync(server.Feed(1));
        await using (var bot = await StartAsync(server.Feed(2)))
            bot.Get<FeedStore>().Askable(_clock.GetUtcNow()).Select(feed => feed.Url).ShouldBe([server.Feed(2)]);

        await using var again = await StartAsync(server.Feed(1));
        server.Publish(1);
        await again.PollAsync(server.Feed(1));

        again.Texts("SELECT count(*) FROM posts").ShouldBe(["3"]);
    }

    private Task<Bot> StartAsync(params Uri[] feeds) => Bot.StartAsync(_folder.File("a.db"), _clock, null, feeds);
}
