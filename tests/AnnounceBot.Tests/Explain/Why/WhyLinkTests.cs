using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery;
using AnnounceBot.Explain.Why;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Explain.Why;

/// <summary>What people may give <c>/why</c>, and what it finds by it.</summary>
public sealed class WhyLinkTests : IDisposable
{
    private readonly TempDatabase _temp = new();

    private readonly WhySide _why;

    public WhyLinkTests() => _why = new(_temp);

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("https://ada.example/lamps")]
    [InlineData("http://www.ada.example/lamps/?utm_source=rss")]
    [InlineData("ada.example/lamps")]
    [InlineData("look: https://ada.example/lamps.")]
    [InlineData("<https://ada.example/lamps#comments>")]
    [InlineData("https://ada.example/?p=12")]
    [InlineData("tag:ada.example,2026:lamps")]
    [InlineData("https://chat.example/4242/777")]
    [InlineData("#1")]
    public async Task A_post_is_found_by_each_of_its_keys_and_by_its_announcement(string typed)
    {
        var feed = await _why.FeedAsync();
        var post = await _why.PostAsync(Some.Post("Lamps", "https://ada.example/lamps") with { Feed = feed }, "http://ada.example/?p=12");
        await _temp.WriteAsync(session => KeyStore.Teach(session, post, feed, new(0, "tag:ada.example,2026:lamps", null, null, null)));
        await _why.AnnounceAsync(post);

        (await _why.AskAsync(WhySide.Mia, typed)).ShouldStartWith("Lamps\nI saw it");
    }

    [Fact]
    public async Task A_message_that_shows_several_posts_names_them()
    {
        var told = await _why.AnnounceAsync(await _why.PostAsync(Some.Post("One", "https://ada.example/1")));
        var two = await _why.PostAsync(Some.Post("Two", "https://ada.example/2"));
        await _temp.WriteAsync(session => session.Execute("INSERT INTO announcements VALUES (@post, 'blogs', @told)", ("@post", two.Value), ("@told", told.Value)));

        (await _why.AskAsync(WhySide.Mia, "https://chat.example/4242/777")).ShouldBe(
            "2 posts at once:\n* [One](<https://ada.example/1>)\n* [Two](<https://ada.example/2>)\nType `/why` with the link of one of them for more.");
    }

    [Fact]
    public async Task A_message_of_somebody_else_says_so_and_one_for_moderators_too()
    {
        await _temp.WriteAsync(session =>
        {
            var notice = new Outbox(new(), _why.Clock).Create(session, new(Purpose.Notice, "mod-queue", Some.Message()));
            session.Execute("UPDATE deliveries SET state = 'sent', message_id = '5' WHERE id = @id", ("@id", notice.Value));
        });

        (await _why.AskAsync(WhySide.Mia, "https://chat.example/1/2")).ShouldBe(OtherWords.Strange);
        (await _why.AskAsync(WhySide.Mo, "https://chat.example/1/5")).ShouldBe(OtherWords.Notice);
    }

    [Fact]
    public async Task In_a_message_of_somebody_else_a_known_link_counts()
    {
        await _why.PostAsync(Some.Post("Lamps", "https://ada.example/lamps"));

        var reply = await new WhyMessageCommand(_why.Desk).AnswerAsync(new(WhySide.Mia, new("1", "2"), "see https://bob.example/x and https://ada.example/lamps"), default);

        reply.Message.Card!.Title.ShouldBe("Lamps");
    }

    [Theory]
    [InlineData("https://ada.example/feed.xml")]
    [InlineData("https://ada.example/")]
    [InlineData("www.ada.example")]
    [InlineData("ada.example:443")]
    [InlineData("ada's notes")]
    public async Task A_feed_is_found_by_its_address_its_home_its_host_and_its_name(string typed)
    {
        var feed = await _why.FeedAsync();
        await _why.PostAsync(Some.Post("Lamps", "https://ada.example/lamps") with { Feed = feed });

        var text = await _why.AskAsync(WhySide.Mo, typed);

        text.ShouldStartWith("Ada's notes\nI watch it. I read it last <t:1772452800:R>. The next time is <t:1772452800:R>.");
        text.ShouldContain("1 post in the last 90 days, less than one a month; 1 in all, the latest:\n* [Lamps](<https://ada.example/lamps>) <t:1772452800:D>");
        text.ShouldContain(@"-# Feed: https\://ada.example/feed.xml");
    }

    [Fact]
    public async Task A_servers_wish_is_told_while_it_lasts()
    {
        await _why.FeedAsync();
        await _temp.WriteAsync(session => session.Execute("UPDATE feeds SET not_before = @at", ("@at", Some.Noon.AddMinutes(1).ToUnixTimeMilliseconds())));
        (await _why.AskAsync(WhySide.Mo, "ada.example")).ShouldContain("its server asked me to wait until <t:1772452860:f>");

        _why.Clock.Advance(TimeSpan.FromMinutes(2));

        (await _why.AskAsync(WhySide.Mo, "ada.example")).ShouldNotContain("asked me to wait");
    }

    [Fact]
    public async Task A_feed_that_moved_names_the_one_that_took_its_place()
    {
        var old = await _why.FeedAsync();
        var twin = await _why.FeedAsync("https://new.example/feed.xml", "Ada anew", "https://new.example/");
        await _temp.WriteAsync(session => session.Execute("UPDATE feeds SET state = 'moved', moved_to = @twin WHERE id = @old", ("@twin", twin.Value), ("@old", old.Value)));

        (await _why.AskAsync(WhySide.Mia, "https://ada.example/feed.xml")).ShouldContain("It has moved: **Ada anew** has taken its place, with all its posts.");
    }

    [Theory]
    [InlineData("paused", "A moderator has paused it, so I do not read it.")]
    [InlineData("gone", "Its server says that it has ended, so I do not read it any more.")]
    [InlineData("removed", "I do not watch it any more.")]
    public async Task A_feed_that_is_not_read_says_why(string state, string expected)
    {
        await _why.FeedAsync();
        await _temp.WriteAsync(session => session.Execute("UPDATE feeds SET state = @state", ("@state", state)));

        (await _why.AskAsync(WhySide.Mia, "ada.example")).ShouldContain($"{expected} I read it last");
    }

    [Fact]
    public async Task Moderators_read_why_a_feed_fails_and_members_only_that_it_does()
    {
        await _why.FeedAsync();
        await _temp.WriteAsync(session => session.Execute("UPDATE feeds SET failing_since = 0, failures = 7, failure = 'its server says 500'"));

        (await _why.AskAsync(WhySide.Mo, "ada.example")).ShouldContain("I cannot read it since <t:0:f>, 7 times in a row: its server says 500");
        (await _why.AskAsync(WhySide.Mia, "ada.example")).ShouldNotContain("500");
    }

    [Fact]
    public async Task Of_a_host_with_several_feeds_all_are_named()
    {
        await _why.FeedAsync(home: null);
        await _why.FeedAsync("https://ada.example/photos.xml", "Ada's pictures", home: null);

        var text = await _why.AskAsync(WhySide.Mia, "ada.example");

        text.ShouldStartWith("I know 2 feeds there:");
        text.ShouldContain("Ada's pictures");
    }

    [Fact]
    public async Task Where_nobody_knows_a_link_the_feeds_of_its_host_and_what_to_do_are_told()
    {
        await _why.FeedAsync();

        var text = await _why.AskAsync(WhySide.Mia, "https://ada.example/new");

        text.ShouldStartWith("I have not seen that: it was in no feed of mine. Of ada.example I watch:\n* [Ada's notes](<https://ada.example/>): I read it last <t:1772452800:R>. The next time is");
        text.ShouldContain("`/submit link:https://ada.example/new` suggests it");
        (await _why.AskAsync(WhySide.Mo, "https://eve.example/`x`")).ShouldBe(
            "I have not seen that: it was in no feed of mine, and I watch none of eve.example. `/submit link:https://eve.example/%60x%60` suggests it to the moderators, also a whole blog by its address. `/feeds add` watches the blog from now on.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("lamps, please")]
    [InlineData("#99")]
    [InlineData("ftp://ada.example/x")]
    public async Task What_is_no_address_is_answered_with_what_would_be_one(string typed) => (await _why.AskAsync(WhySide.Mia, typed)).ShouldBe(OtherWords.Unclear);

    [Fact]
    public async Task The_latest_posts_are_offered_by_title_and_feeds_by_name()
    {
        await _why.FeedAsync();
        await _why.PostAsync(Some.Post("Lamps of Lisbon", "https://ada.example/1"));
        await _why.PostAsync(Some.Post("Long", $"https://ada.example/{new string('x', 100)}"));

        (await OffersAsync(WhySide.Mia, "lamps")).ShouldBe(["Lamps of Lisbon=https://ada.example/1"]);
        (await OffersAsync(WhySide.Mia, "notes")).ShouldBe(["Ada's notes (blog)=Ada's notes"]);
        (await OffersAsync(WhySide.Mia, "long")).ShouldBe(["Long=#2"]);
        (await OffersAsync(WhySide.Mia, "")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_held_or_taken_back_is_offered_to_moderators_only()
    {
        await _why.AnnounceAsync(await _why.PostAsync(Some.Post("Held", "https://ada.example/1")), state: "held");
        var post = await _why.PostAsync(Some.Post("Back", "https://ada.example/2"));
        await _temp.WriteAsync(session => session.Execute("UPDATE posts SET retracted_at = 0 WHERE id = @id", ("@id", post.Value)));

        (await OffersAsync(WhySide.Mia, "")).ShouldBeEmpty();
        (await OffersAsync(WhySide.Mo, "")).Count.ShouldBe(2);
    }

    private async Task<List<string>> OffersAsync(Person person, string typed) =>
        [.. (await _why.Command.CompleteAsync(new(person, "link", typed), default)).Select(choice => $"{choice.Label}={choice.Value}")];
}
