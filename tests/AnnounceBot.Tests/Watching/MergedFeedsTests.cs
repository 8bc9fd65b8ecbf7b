using AnnounceBot.Announcements;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Watching;

public sealed class MergedFeedsTests : IAsyncLifetime, IDisposable
{
    /// <summary>How many equal answers it takes until a redirect is believed.</summary>
    private const int Often = 5;

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private Blog _blog = null!;

    public async Task InitializeAsync() => _blog = await Blog.StartAsync();

    public async Task DisposeAsync() => await _blog.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_poll_of_a_feed_that_moved_does_not_go_through_all_feeds()
    {
        await using var bot = await SeedAsync("old");

        var steps = bot.Texts($"EXPLAIN QUERY PLAN {MergedFeeds.Reading.Replace("@id", "1", StringComparison.Ordinal).Replace("@at", "'a'", StringComparison.Ordinal).Replace("@bare", "'b'", StringComparison.Ordinal)}");

        steps.ShouldNotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    [Line(34)]
    public async Task A_feed_that_moved_to_where_another_is_watched_is_polled_no_more_and_nothing_is_announced_twice()
    {
        await using var bot = await SeedAsync("old", "new");
        await SayAsync(bot, "old", "shared", "only old");

        _blog.Redirect("old", "/new");
        for (var poll = 0; poll < Often; poll++)
            await bot.PollAsync(_blog.At("old"));
        await SayAsync(bot, "new", "shared", "only old", "only new");

        bot.Chat.Shown.ShouldBe(["blogs: only old", "blogs: shared", "blogs: only new"]);
        var moved = bot.Feed(_blog.At("old"));
        (moved.Status, moved.Failure).ShouldBe((FeedStatus.Moved, $"moved to {_blog.At("new")}, which is watched already"));
        bot.Get<FeedStore>().Askable(_clock.GetUtcNow()).Select(feed => feed.Url).ShouldBe([_blog.At("new")]);
        bot.Logs.Lines.Count(line => line.Contains("has moved to", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    [Line(34)]
    public async Task Posts_without_links_are_not_announced_twice_while_the_move_is_not_yet_believed()
    {
        await using var bot = await SeedAsync("old", "new");

        _blog.Redirect("old", "/new");
        await SayAsync(bot, "new", "first");
        await bot.PollAsync(_blog.At("old"));
        await SayAsync(bot, "new", "first", "second");
        await bot.PollAsync(_blog.At("old"));
        await bot.DeliverAsync();

        bot.Chat.Shown.ShouldBe(["blogs: first", "blogs: second"]);
        bot.Feed(_blog.At("old")).Status.ShouldBe(FeedStatus.Active);
    }

    [Fact]
    public async Task A_redirect_that_was_a_mistake_loses_nothing()
    {
        await using var bot = await SeedAsync("old", "new");
        _blog.Redirect("old", "/new");
        await bot.PollAsync(_blog.At("old"));

        _blog.Unredirect("old");
        await SayAsync(bot, "old", "still here");

        bot.Chat.Shown.ShouldBe(["blogs: still here"]);
    }

    [Fact]
    public async Task The_list_says_it_in_words()
    {
        await using (var bot = await SeedAsync("old", "new"))
        {
            _blog.Redirect("old", "/new");
            for (var poll = 0; poll < Often; poll++)
                await bot.PollAsync(_blog.At("old"));
        }

        _folder.Write("a.json", $$"""{ "storage": { "path": "a.db" }, "feeds": [ { "url": "{{_blog.At("old")}}" }, { "url": "{{_blog.At("new")}}" } ] }""");
        var outcome = await CommandLine.RunAsync("feeds", "list", "--config", _folder.File("a.json"), "--json");

        var line = System.Text.Json.Nodes.JsonNode.Parse(outcome.Output.Split('\n')[0])!;
        ((string)line["state"]!, (string)line["failure"]!).ShouldBe(("moved", $"moved to {_blog.At("new")}, which is watched already"));
        line["nextPoll"].ShouldBeNull();
    }

    [Fact]
    public async Task When_the_other_feed_is_watched_no_longer_the_moved_one_is_polled_again_and_knows_its_posts()
    {
        await using (var bot = await SeedAsync("old", "new"))
        {
            _blog.Redirect("old", "/new");
            for (var poll = 0; poll < Often; poll++)
                await bot.PollAsync(_blog.At("old"));
            await SayAsync(bot, "new", "one");
        }

        await using var alone = await StartAsync("old");
        _blog.Say("new", "new", [Item("one"), Item("two")]);
        await alone.PollAsync(_blog.At("old"));
        await alone.DeliverAsync();

        alone.Chat.Shown.Where(shown => shown.StartsWith("blogs", StringComparison.Ordinal)).ShouldBe(["blogs: two"]);
    }

    [Fact]
    [Line(35)]
    public async Task What_was_seen_stays_seen_when_a_feed_moves()
    {
        await using var bot = await SeedAsync("old");
        await SayAsync(bot, "old", "one");

        _blog.Redirect("old", "/moved");
        for (var poll = 0; poll < Often; poll++)
            await SayAsync(bot, "moved", "before in old", "one");
        await SayAsync(bot, "moved", "before in old", "one", "two");

        bot.Feed(_blog.At("old")).Reader.Url.ShouldBe(_blog.At("moved"));
        bot.Chat.Shown.Where(shown => shown.StartsWith("blogs", StringComparison.Ordinal)).ShouldBe(["blogs: one", "blogs: two"]);
    }

    private static string Item(string guid) => Blog.Item(guid, title: guid, published: Some.Noon, text: "Words.");

    /// <summary>Starts with these feeds read once, each with a post of its own that was there before us.</summary>
    private async Task<Bot> SeedAsync(params string[] feeds)
    {
        foreach (var feed in feeds)
            _blog.Say(feed, feed, [Item($"before in {feed}")]);
        var bot = await StartAsync(feeds);
        foreach (var feed in feeds)
            await bot.PollAsync(_blog.At(feed));
        return bot;
    }

    private Task<Bot> StartAsync(params string[] feeds) => Bot.StartAsync(
        _folder.File("a.db"), _clock, settings => settings with { Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing } }, [.. feeds.Select(_blog.At)]);

    /// <summary>An address has these posts, without links; the feed is polled, what is due delivered.</summary>
    private async Task SayAsync(Bot bot, string path, params string[] guids)
    {
        _clock.Advance(TimeSpan.FromMinutes(20));
        _blog.Say(path, path, guids.Select(Item));
        await bot.PollAsync(path == "moved" ? _blog.At("old") : _blog.At(path));
        await bot.DeliverAsync();
    }
}
