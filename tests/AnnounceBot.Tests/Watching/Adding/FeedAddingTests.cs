using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Announcements.Matching;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Watching.Adding;

/// <summary><c>/feeds add</c>: what moderators see before a feed is watched, and what becomes of it.</summary>
public sealed class FeedAddingTests
{
    [Fact]
    public async Task A_feed_is_shown_with_what_its_posts_would_come_to_and_saved_on_a_press_also_after_a_restart()
    {
        await using var bench = await FeedsBench.StartAsync();
        bench.Change = settings => settings with { Routes = [new() { Channel = "kernel", Match = Match("lamp*") }] };
        await bench.RestartAsync();
        bench.Publish("ada", "Lamps", "[x](http://evil.example)");

        var preview = (await bench.TypeAsync("feeds add", ("url", bench.Blog.At("ada").AbsoluteUri), ("tags", "#notes, "), ("title-only", true))).Message;
        bench.Feeds.All().ShouldBeEmpty();
        await bench.RestartAsync();
        var saved = (await bench.PressAsync(preview, "Save")).Message;

        preview.Card!.Text!.Split('\n')[1..^1].ShouldBe(
        [
            "Tags of all its posts: notes",
            "Its last posts, and where the routes would send them:",
            $"* [Lamps](<https://ada.example/Lamps>) <t:{Some.Noon.ToUnixTimeSeconds()}:d> → #kernel",
            $@"* [\[x\](http\://evil.example)](<https://ada.example/%5Bx%5D%28http://evil.example%29>) (ada.example) <t:{Some.Noon.ToUnixTimeSeconds()}:d> → nowhere: no route takes it",
            "Once it is saved, up to 1 of what it holds now is announced at once (`watching.firstPoll`).",
        ]);
        saved.Text.ShouldBe("**ada** is watched from now on, and read within seconds. `/feeds list` shows how it fares.");
        var feed = bench.Feeds.All().ShouldHaveSingleItem();
        (feed.Url, feed.Tags.Single(), feed.TitleOnly, feed.Origin).ShouldBe((bench.Blog.At("ada"), "notes", true, FeedOrigin.Chat));
    }

    [Fact]
    public async Task A_page_with_several_feeds_lets_choose()
    {
        await using var bench = await FeedsBench.StartAsync();
        bench.Publish("ada", "One");
        bench.Publish("comments", "Yes!");
        bench.Blog.SayRaw("home", Page("ada", "comments"));

        var choice = (await bench.TypeAsync("feeds add", ("url", bench.Blog.At("home").AbsoluteUri), ("name", "Ada"))).Message;
        var preview = (await bench.PressAsync(choice, "1. ada")).Message;
        var nothing = (await bench.PressAsync(preview, "Cancel")).Message;

        choice.Text!.ShouldStartWith("That page offers 2 feeds. Which one?");
        choice.Buttons.Select(button => button.Label).ShouldBe(["1. ada", "2. comments", "Cancel"]);
        preview.Card!.Title.ShouldBe("Ada");
        nothing.Text.ShouldBe("Nothing was saved.");
        (await bench.PressAsync(preview, "Save")).Message.Text!.ShouldStartWith("I do not have that any more");
        bench.Feeds.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_add_the_same_the_second_is_told()
    {
        await using var bench = await FeedsBench.StartAsync();
        bench.Publish("ada", "One");
        var url = ("url", (object)bench.Blog.At("ada").AbsoluteUri);
        var (one, other) = ((await bench.TypeAsync("feeds add", url)).Message, (await bench.TypeAsync(FeedsBench.Max, "feeds add", url)).Message);

        var answers = await Task.WhenAll(bench.PressAsync(one, "Save"), bench.PressAsync(other, "Save", FeedsBench.Max));

        answers.Select(answer => answer.Message.Text!).Order().ShouldBe(
        [
            "**ada** is watched from now on, and read within seconds. `/feeds list` shows how it fares.",
            @"That feed is watched already, as **ada**. `/feeds check` tells how it is.",
        ]);
        bench.Feeds.All().ShouldHaveSingleItem();
        (await bench.TypeAsync("feeds add", url)).Message.Text!.ShouldStartWith("That feed is watched already");
    }

    [Fact]
    public async Task What_was_begun_more_than_a_day_ago_is_to_be_typed_again()
    {
        await using var bench = await FeedsBench.StartAsync();
        bench.Publish("ada", "One");
        var preview = (await bench.TypeAsync("feeds add", ("url", bench.Blog.At("ada").AbsoluteUri))).Message;

        bench.Clock.Advance(TimeSpan.FromDays(1));

        (await bench.PressAsync(preview, "Save")).Message.Text!.ShouldEndWith("Type `/feeds add` again.");
    }

    [Theory]
    [InlineData("what is this", "That is not the address of a page or a feed")]
    [InlineData("ftp://ada.example/", "That is not the address of a page or a feed")]
    [InlineData("http://10.1.2.3/feed", "")]
    public async Task What_cannot_be_watched_is_told_and_nothing_is_kept(string typed, string beginning)
    {
        await using var bench = await FeedsBench.StartAsync();

        var answer = await bench.TypeAsync("feeds add", ("url", typed));

        answer.Message.Text!.ShouldStartWith(beginning);
        answer.Message.Buttons.ShouldBeEmpty();
        bench.Bot.Texts("SELECT id FROM feed_drafts").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_blocked_is_told_before_anything_is_kept_and_also_when_it_was_blocked_meanwhile()
    {
        await using var bench = await FeedsBench.StartAsync();
        bench.Publish("ada", "One");
        var url = ("url", (object)bench.Blog.At("ada").AbsoluteUri);
        var preview = (await bench.TypeAsync("feeds add", url)).Message;
        await bench.WriteAsync((_, session) => BlockStore.Add(session, BlockTarget.Domain("127.0.0.1")!, BlockMeasure.Out, null, Some.Noon, "Mo"));

        ChatMessage[] refused = [(await bench.PressAsync(preview, "Save")).Message, (await bench.TypeAsync("feeds add", url)).Message];

        refused.ShouldAllBe(message => message.Text!.StartsWith("Nothing was saved. Links to ", StringComparison.Ordinal) && message.Buttons.Count == 0);
        bench.Feeds.All().ShouldBeEmpty();
        bench.Bot.Texts("SELECT id FROM feed_drafts").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_old_button_never_saves_what_another_began()
    {
        await using var bench = await FeedsBench.StartAsync();
        bench.Publish("ada", "One");
        bench.Publish("bob", "One");
        var ada = (await bench.TypeAsync("feeds add", ("url", bench.Blog.At("ada").AbsoluteUri))).Message;
        await bench.PressAsync(ada, "Cancel");
        await bench.TypeAsync(FeedsBench.Max, "feeds add", ("url", bench.Blog.At("bob").AbsoluteUri));

        (await bench.PressAsync(ada, "Save")).Message.Text!.ShouldStartWith("I do not have that any more");

        bench.Feeds.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task Routes_that_were_made_in_the_chat_are_tried_too_also_after_a_restart()
    {
        await using var bench = await FeedsBench.StartAsync();
        bench.Change = settings => settings with { Routes = [] };
        await bench.RestartAsync();
        bench.Publish("ada", "One");
        var route = (await bench.TypeAsync("routes add", ("channel", new ChannelRef("100000000000000077", "kernel")))).Message;
        await bench.PressAsync(route, "Save");
        await bench.RestartAsync();

        var preview = (await bench.TypeAsync("feeds add", ("url", bench.Blog.At("ada").AbsoluteUri))).Message;

        preview.Card!.Text!.ShouldContain("→ <#100000000000000077>");
    }

    private static string Page(params string[] feeds) =>
        $"<!doctype html><html><head><title>Home</title>{string.Concat(feeds.Select(feed => $"<link rel=alternate type=application/rss+xml title={feed} href=/{feed}>"))}</head><body>Hello</body></html>";

    private static MatchExpression Match(string text) => MatchExpression.Parse(text, out _)!;
}
