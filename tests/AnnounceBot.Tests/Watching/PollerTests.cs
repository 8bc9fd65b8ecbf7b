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
