using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Storage;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Watching;

/// <summary>What persons do about feeds, in the chat and on the command line.</summary>
public sealed class FeedDeskTests
{
    [Fact]
    public async Task What_was_added_is_due_at_once_and_who_added_it_is_kept()
    {
        await using var bench = await FeedsBench.StartAsync();

        var mine = await bench.AddAsync(new NewFeed(bench.Blog.At("ada")) { Name = "Ada", Tags = ["lamps"], TitleOnly = true });
        var other = await bench.AddAsync(new NewFeed(bench.Blog.At("bob")), onCommandLine: true);

        var ada = bench.Feeds.One(mine)!;
        (ada.Name, ada.Tags.Single(), ada.TitleOnly, ada.Origin, ada.DueAt).ShouldBe(("Ada", "lamps", true, FeedOrigin.Chat, Some.Noon));
        bench.Feeds.One(other)!.Origin.ShouldBe(FeedOrigin.CommandLine);
        bench.Deeds().ShouldBe(["Mo added 1", "somebody added 2"]);
    }

    [Fact]
    public async Task One_address_is_one_feed_however_it_is_written_and_whoever_is_faster()
    {
        await using var bench = await FeedsBench.StartAsync();
        var address = bench.Blog.At("ada").AbsoluteUri;

        var ids = await Task.WhenAll(new[] { address, address + "/", address + "#top" }.SelectMany(url => new[] { url, url }).Select(url =>
            bench.AddAsync(new NewFeed(new(url)))));

        ids.Distinct().ShouldHaveSingleItem();
        bench.Feeds.All().ShouldHaveSingleItem();
        bench.Deeds().ShouldBe(["Mo added 1"]);
    }

    [Fact]
    public async Task What_the_configuration_names_can_be_paused_and_nothing_else_and_the_pause_survives_a_restart()
    {
        await using var bench = await FeedsBench.StartAsync("ada");
        var ada = bench.Feeds.All().Single().Id;

        string[] refused =
        [
            (await bench.WriteAsync((desk, session) => desk.Remove(session, ada, FeedsBench.Mo))).Words,
            (await bench.WriteAsync((desk, session) => desk.Move(session, ada, bench.Blog.At("new"), FeedsBench.Mo))).Words,
            (await bench.WriteAsync((desk, session) => desk.Edit(session, ada, new("Ada", null, null), by: null))).Words,
        ];
        (await bench.WriteAsync((desk, session) => desk.Pause(session, ada, FeedsBench.Mo))).IsDone.ShouldBeTrue();
        await bench.RestartAsync("ada");

        refused.ShouldAllBe(words => words == "127.0.0.1 stands in the configuration, and is changed only there. It can be paused here.");
        bench.Feeds.One(ada)!.Status.ShouldBe(FeedStatus.Paused);
        (await bench.PollAsync("ada")).ShouldBe(PollResult.Skipped);
        bench.Deeds().ShouldBe(["Mo paused 1"]);
    }

    [Fact]
    public async Task What_was_added_in_the_chat_stays_when_the_configuration_is_read_again()
    {
        await using var bench = await FeedsBench.StartAsync("ada");
        await bench.AddAsync("bob");

        await bench.RestartAsync("ada");

        bench.Feeds.All().Select(feed => (feed.Url.AbsolutePath, feed.Origin)).ShouldBe([("/ada", FeedOrigin.Configuration), ("/bob", FeedOrigin.Chat)]);
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("removed")]
    [InlineData("moved")]
    public async Task What_a_server_answers_after_its_feed_was_changed_is_dropped(string change)
    {
        await using var bench = await FeedsBench.StartAsync();
        var ada = await bench.AddAsync("ada");
        bench.Publish("ada", "one");
        var polled = await bench.Bot.Get<Poller>().ReadAsync(new(ada, bench.Blog.At("ada")), default);

        await bench.WriteAsync((desk, session) => change switch
        {
            "paused" => desk.Pause(session, ada, FeedsBench.Mo),
            "removed" => desk.Remove(session, ada, FeedsBench.Mo),
            _ => desk.Move(session, ada, bench.Blog.At("new"), FeedsBench.Mo),
        });
        (await bench.Bot.Get<Poller>().StoreAsync(polled!, default)).ShouldBe(0);

        var now = bench.Feeds.One(ada)!;
        now.Status.ShouldBe(change switch { "paused" => FeedStatus.Paused, "removed" => FeedStatus.Removed, _ => FeedStatus.Active });
        (now.PolledAt, now.Reader.DocumentHash).ShouldBe((null, null));
        bench.Bot.Texts("SELECT title FROM posts").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_removed_feed_that_comes_back_knows_what_it_knew()
    {
        await using var bench = await FeedsBench.StartAsync();
        var ada = await bench.AddAsync("ada", "Ada");
        bench.Publish("ada", "one", "two");
        await bench.PollAsync("ada");

        (await bench.WriteAsync((desk, session) => desk.Remove(session, ada, FeedsBench.Mo))).Words.ShouldBe("Ada is not watched any more. What it brought so far stays.");
        (await bench.WriteAsync((desk, session) => desk.Remove(session, ada, FeedsBench.Max))).Words.ShouldBe("That feed is not watched, or not any more.");
        bench.Feeds.All().ShouldBeEmpty();
        (await bench.AddAsync("ada")).ShouldBe(ada);
        await bench.PollAsync("ada");

        bench.Bot.Texts("SELECT count(*) FROM posts").ShouldBe(["2"]);
        bench.Deeds().ShouldBe(["Mo added 1", "Mo removed 1", "Mo added 1"]);
    }

    [Fact]
    public async Task A_moved_feed_keeps_its_id_its_history_and_what_its_posts_are_known_by()
    {
        await using var bench = await FeedsBench.StartAsync();
        var ada = await bench.AddAsync("ada", "Ada");
        bench.Publish("ada", "one");
        await bench.PollAsync("ada");
        bench.Blog.Say("new", "ada", [Blog.Item("one", "https://new.example/one", "one", Some.Noon), Blog.Item("two", "https://new.example/two", "two", Some.Noon.AddMinutes(5))]);
        bench.Clock.Advance(TimeSpan.FromMinutes(10));

        (await bench.WriteAsync((desk, session) => desk.Move(session, ada, bench.Blog.At("new"), FeedsBench.Mo))).IsDone.ShouldBeTrue();
        await bench.PollAsync("new");

        bench.Bot.Feed(bench.Blog.At("new")).Id.ShouldBe(ada);
        bench.Bot.Texts("SELECT title FROM posts ORDER BY id").ShouldBe(["one", "two"]);
        bench.Bot.Texts("SELECT words FROM deeds WHERE deed = 'moved'").ShouldBe([$"{bench.Blog.At("ada")} → {bench.Blog.At("new")}"]);
    }

    [Fact]
    public async Task A_feed_moves_to_where_one_was_that_is_watched_no_longer_but_not_to_where_another_is()
    {
        await using var bench = await FeedsBench.StartAsync();
        var (ada, bob) = (await bench.AddAsync("ada", "Ada"), await bench.AddAsync("bob", "Bob"));

        var refused = await bench.WriteAsync((desk, session) => desk.Move(session, ada, bench.Blog.At("bob"), FeedsBench.Mo));
        await bench.WriteAsync((desk, session) => desk.Remove(session, bob, FeedsBench.Mo));
        var done = await bench.WriteAsync((desk, session) => desk.Move(session, ada, bench.Blog.At("bob"), FeedsBench.Mo));

        (refused.IsDone, refused.Words).ShouldBe((false, "Bob is read at that address already. Remove one of the two."));
        done.IsDone.ShouldBeTrue();
        bench.Bot.Feed(bench.Blog.At("bob")).Id.ShouldBe(ada);
    }

    [Fact]
    public async Task A_feed_whose_place_another_took_cannot_be_given_an_address_of_its_own()
    {
        await using var bench = await FeedsBench.StartAsync();
        var (ada, bob) = (await bench.AddAsync("ada", "Ada"), await bench.AddAsync("bob", "Bob"));
        await bench.WriteAsync((_, session) => { MergedFeeds.Merge(session, ada, bob, "moved to Bob, which is watched already"); return true; });

        var refused = await bench.WriteAsync((desk, session) => desk.Move(session, ada, bench.Blog.At("new"), FeedsBench.Mo));

        (refused.IsDone, refused.Words).ShouldBe((false, "Ada has moved to Bob, which is watched already: look after that one."));
        bench.Feeds.One(ada)!.Status.ShouldBe(FeedStatus.Moved);
    }

    [Fact]
    public async Task Title_only_tells_how_it_can_hold_for_what_was_posted_before()
    {
        await using var bench = await FeedsBench.StartAsync();
        var ada = await bench.AddAsync("ada", "Ada");

        var first = await bench.WriteAsync((desk, session) => desk.Edit(session, ada, new(null, null, TitleOnly: true), FeedsBench.Mo));
        var second = await bench.WriteAsync((desk, session) => desk.Edit(session, ada, new(null, ["lamps"], TitleOnly: true), FeedsBench.Mo));

        first.Words.ShouldEndWith(" That holds for what it brings from now on. /block add domain:127.0.0.1 title-only:True does the same for what was posted before.");
        second.Words.ShouldEndWith(" That holds for what it brings from now on.");
    }

    [Fact]
    public async Task No_feed_is_added_or_moved_to_where_links_are_blocked_and_one_that_is_watched_stays()
    {
        await using var bench = await FeedsBench.StartAsync();
        var ada = await bench.AddAsync("ada", "Ada");
        await bench.WriteAsync((_, session) => BlockStore.Add(session, BlockTarget.Domain("spam.example")!, BlockMeasure.Out, null, Some.Noon, "Mo"));
        var spam = new Uri("https://blog.spam.example/feed.xml");

        var added = await bench.WriteAsync((desk, session) => desk.Add(session, new(spam), FeedsBench.Mo));
        var moved = await bench.WriteAsync((desk, session) => desk.Move(session, ada, spam, FeedsBench.Mo));

        const string Why = "Links to spam.example are blocked here. /block list shows the block; it must go before such a feed can be watched.";
        added.ShouldBe(new AddOutcome.Blocked(Why));
        moved.ShouldBe(DeskAnswer.Not(Why));
        bench.Feeds.All().ShouldHaveSingleItem().Url.ShouldBe(bench.Blog.At("ada"));
        bench.Deeds().ShouldBe(["Mo added 1"]);
    }

    [Fact]
    public async Task What_another_process_adds_is_polled_within_five_seconds_and_what_it_pauses_no_more()
    {
        await using var bench = await FeedsBench.StartAsync();
        bench.Publish("ada", "one");
        var watcher = bench.Bot.Get<Watcher>();
        await watcher.StartAsync(default);
        await bench.Clock.UntilWaitAsync(TimeSpan.FromSeconds(5));
        using var database = Database.Open(bench.Bot.Get<Database>().Path);
        await using var other = new Writer(database);

        var ada = await other.WriteAsync(session => bench.Bot.Get<FeedDesk>().AddUnwatched(session, new(bench.Blog.At("ada")), by: null), default);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        await AnnounceBot.Testing.Wait.UntilAsync(() => bench.Feeds.One(ada)!.PolledAt is not null);

        await other.WriteAsync(session => bench.Bot.Get<FeedDesk>().Pause(session, ada, by: null), default);
        bench.Feeds.Due(Some.Noon.AddDays(1), 10).ShouldBeEmpty();
        await watcher.StopAsync(default);
    }
}
