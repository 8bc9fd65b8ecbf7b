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
    [Line(13)]
    public async Task Validators_survive_a_restart()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 3);
        await using (var bot = await StartAsync(server.Feed(1)))
            (await bot.PollAsync(server.Feed(1))).ShouldBe(PollResult.Fetched);

        await using var restarted = await StartAsync(server.Feed(1));

        (await restarted.PollAsync(server.Feed(1))).ShouldBe(PollResult.NotModified);
    }

    [Fact]
    [Line(12)]
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

    [Theory]
    [InlineData(100, 9)]
    [InlineData(1000, 9)]
    [InlineData(2500, 23)]
    public async Task As_much_text_is_kept_as_the_round_up_shows_and_never_less_than_announcements_do(int excerptLength, int paragraphs)
    {
        await using var blog = await Blog.StartAsync();
        await using var bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with { Digest = new() { ExcerptLength = excerptLength } }, blog.At("ada"));
        var paragraph = $"Lamps {new string('a', 98)}.";
        blog.Say("ada", "Ada's notes", [Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon, string.Concat(Enumerable.Repeat($"<p>{paragraph}</p>", 30)))]);

        await bot.PollAsync(blog.At("ada"));

        bot.Texts("SELECT length(excerpt) FROM posts").ShouldBe([$"{(paragraph.Length * paragraphs) + (2 * (paragraphs - 1))}"]);
    }

    [Fact]
    [Line(64)]
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

    [Fact]
    [Line(51)]
    public async Task A_failure_is_told_once_and_so_is_its_end()
    {
        var isBroken = true;
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = isBroken ? 404 : 200;
            return call.Response.WriteAsync(isBroken ? "" : Some.Rss());
        });
        await using var bot = await StartAsync(web.Address);

        for (var poll = 0; poll < 5; poll++)
            await bot.PollAsync(web.Address);
        isBroken = false;
        for (var poll = 0; poll < 5; poll++)
            await bot.PollAsync(web.Address);

        bot.Logs.Lines.Count(line => line.StartsWith("Warning: Feed 127.0.0.1 fails", StringComparison.Ordinal)).ShouldBe(1);
        bot.Logs.Lines.Count(line => line.EndsWith("is well again", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    [Line(65)]
    public async Task One_request_serves_all_routes()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 1);
        await using var bot = await Bot.StartAsync(
            _folder.File("a.db"), _clock, settings => settings with { Routes = [new() { Channel = "blogs" }, new() { Channel = "kernel" }] }, server.Feed(1));

        await bot.PollAsync(server.Feed(1));

        server.Requests.Count.ShouldBe(1);
        bot.Texts("SELECT channel FROM announcements ORDER BY 1").ShouldBe(["blogs", "kernel"]);
    }

    [Fact]
    [Line(41)]
    public async Task A_host_that_is_asked_too_often_is_given_a_longer_pause_and_its_other_feeds_go_on()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path != "/busy")
                return call.Response.WriteAsync(Some.Rss());
            call.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            call.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        var (busy, other) = (web.At("busy"), web.At("other"));
        await using var bot = await StartAsync(busy, other);
        var pauses = bot.Get<HostPauses>();

        var refused = await bot.Get<Poller>().ReadAsync(new(bot.Feed(busy).Id, busy), default);
        await bot.Get<Poller>().StoreAsync(refused!, default);
        var answered = await bot.Get<Poller>().ReadAsync(new(bot.Feed(other).Id, other), default);

        pauses.After(new(bot.Feed(busy).Id, busy), refused).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        pauses.After(new(bot.Feed(other).Id, other), answered).ShouldBe(TimeSpan.Zero);
        bot.Get<FeedStore>().Askable(_clock.GetUtcNow()).Select(feed => feed.Url).ShouldBe([other]);
    }

    [Fact]
    public async Task A_certificate_that_proves_nothing_is_accepted_only_where_the_configuration_says_so()
    {
        using var certificate = TestCertificate.SelfSigned();
        await using var web = await WebServer.StartAsync(call => call.Response.WriteAsync(Some.Rss()), certificate);
        await using var strict = await Bot.StartAsync(_folder.File("strict.db"), _clock, null, web.Address);
        await using var lenient = await Bot.StartAsync(
            _folder.File("lenient.db"), _clock, settings => settings with { Feeds = [new() { Url = web.Address, AcceptAnyCertificate = true }] });

        (await strict.PollAsync(web.Address)).ShouldBe(PollResult.Failed);
        (await lenient.PollAsync(web.Address)).ShouldBe(PollResult.Fetched);
    }

    [Fact]
    public async Task A_password_in_a_feeds_address_is_shown_to_nobody()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.WriteAsync(
            "<rss version='2.0'><channel><title>Ada's notes</title><item><title>No link</title><guid isPermaLink='false'>g1</guid></item></channel></rss>"));
        var secret = new UriBuilder(web.Address) { UserName = "ada", Password = "lamplight" }.Uri;
        await using var bot = await StartAsync(secret);

        await bot.PollAsync(secret);

        web.LastRequest.Headers["Authorization"].ToString().ShouldStartWith("Basic ");
        bot.Texts("SELECT link FROM posts").ShouldBe([web.Address.AbsoluteUri]);
        bot.Feed(secret).ShownUrl.ShouldBe(web.Address);
        bot.Logs.Lines.ShouldAllBe(line => !line.Contains("lamplight", StringComparison.Ordinal));
    }

    private Task<Bot> StartAsync(params Uri[] feeds) => Bot.StartAsync(_folder.File("a.db"), _clock, null, feeds);
}
