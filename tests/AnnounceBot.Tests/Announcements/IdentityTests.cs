using AnnounceBot.Announcements;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Announcements;

/// <summary>What is news and what is not, with real documents from a real server.</summary>
public sealed class IdentityTests : IdentitySide
{
    [Fact]
    [Line(116)]
    public async Task The_first_fetch_of_a_feed_announces_nothing_and_records_all_as_seen()
    {
        await StartAsync(FirstPoll.Nothing, Numbered(1, 2, 3));

        await SayAsync(Numbered(1, 2, 3));

        Shown.ShouldBeEmpty();
        _bot.Texts("SELECT count(*) FROM posts WHERE unannounced LIKE '%first time%'").ShouldBe(["3"]);
    }

    [Fact]
    [Line(116)]
    public async Task The_first_fetch_announces_the_newest_by_setting()
    {
        await StartAsync(FirstPoll.Newest, Numbered(1, 2, 3));

        Shown.ShouldBe(["blogs: Number 3"]);
    }

    [Theory]
    [Line(117)]
    [InlineData("https://ada.example/1")]
    [InlineData(null)]
    public async Task Without_guid_an_entry_is_known_by_its_link_or_else_by_title_and_date(string? link)
    {
        await StartAsync(FirstPoll.Nothing);

        await SayAsync(Blog.Item(null, link, "Lamps", Some.Noon, "Words."));
        await SayAsync(Blog.Item(null, link, "Lamps", Some.Noon, "Other words."), Blog.Item(null, link is null ? null : "https://ada.example/2", "Oil", Some.Noon, "Words."));

        Shown.ShouldBe(["blogs: Lamps", "blogs: Oil"]);
    }

    [Fact]
    [Line(118)]
    public async Task The_same_guid_twice_in_one_document_is_one_announcement_unless_the_links_differ()
    {
        await StartAsync(FirstPoll.Nothing);
        string[] items =
        [
            Blog.Item("twice", "https://ada.example/1", "Lamps", Some.Noon), Blog.Item("twice", "https://ada.example/1", "Lamps", Some.Noon),
            Blog.Item("shared", "https://ada.example/2", "Oil", Some.Noon), Blog.Item("shared", "https://ada.example/3", "Wicks", Some.Noon),
        ];

        await SayAsync(items);
        await SayAsync([.. items.Reverse()]);

        Shown.Order().ShouldBe(["blogs: Lamps", "blogs: Oil", "blogs: Wicks"]);
    }

    [Theory]
    [Line(119)]
    [InlineData("https://ada.example/")]
    [InlineData("https://new.example/")]
    public async Task When_all_guids_change_at_once_links_and_titles_tell_and_nothing_is_announced(string newHome)
    {
        await StartAsync(FirstPoll.Nothing);
        await SayAsync(Numbered(1, 2, 3, 4, 5, 6));

        await SayAsync([.. Enumerable.Range(1, 6).Select(i => Blog.Item($"new-{i}", $"{newHome}{i}", $"Number {i}", Some.Noon.AddMinutes(i))), Blog.Item("new-7", $"{newHome}7", "Number 7", Some.Noon.AddMinutes(7))]);

        Shown.ShouldBe([.. Enumerable.Range(1, 7).Select(i => $"blogs: Number {i}")]);
        _bot.Texts("SELECT count(*) FROM deliveries WHERE state = 'held'").ShouldBe(["0"]);
    }

    [Fact]
    [Line(119)]
    public async Task When_all_guids_links_and_titles_change_it_is_held_and_told()
    {
        await StartAsync(FirstPoll.Nothing);
        _clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(Numbered(1, 2, 3, 4, 5, 6));

        await SayAsync([.. Enumerable.Range(1, 6).Select(i => Blog.Item($"new-{i}", $"https://ada.example/new/{i}", $"Changed {i}", Some.Noon.AddMinutes(i)))]);

        Shown.Count.ShouldBe(6);
        _bot.Texts("SELECT DISTINCT reason FROM deliveries WHERE state = 'held'").ShouldBe(["Ada's notes brought 6 posts at once, more than half of what it shows."]);
    }

    [Fact]
    [Line(119)]
    public async Task When_a_rebuilt_site_dates_all_its_posts_anew_it_is_held_and_told()
    {
        await StartAsync(FirstPoll.Nothing);
        await SayAsync(Numbered(1, 2, 3, 4, 5, 6));
        _clock.Advance(TimeSpan.FromDays(2));

        await SayAsync([.. Enumerable.Range(1, 6).Select(i => Blog.Item($"new-{i}", $"https://ada.example/new/{i}", $"Number {i}", _clock.GetUtcNow()))]);

        Shown.Count.ShouldBe(6);
        _bot.Texts("SELECT DISTINCT reason FROM deliveries WHERE state = 'held'").ShouldBe(["This site may have been rebuilt: nothing in it is known, but 6 of 6 titles are."]);
    }

    [Fact]
    [Line(121)]
    public async Task Items_in_another_order_and_older_documents_of_a_mirror_announce_nothing_again()
    {
        await StartAsync(FirstPoll.Nothing);
        await SayAsync(Numbered(1, 2, 3));
        for (var round = 0; round < 4; round++)
        {
            _clock.Advance(TimeSpan.FromDays(20));
            await SayAsync(Numbered(2, 1));
            await SayAsync(Numbered(3, 1, 2));
        }

        Shown.ShouldBe(["blogs: Number 1", "blogs: Number 2", "blogs: Number 3"]);
    }

    [Fact]
    [Line(122)]
    public async Task An_item_that_vanishes_and_returns_is_not_announced_again()
    {
        await StartAsync(FirstPoll.Nothing);
        await SayAsync(Numbered(1, 2));
        await SayAsync(Numbered(2));
        _clock.Advance(TimeSpan.FromDays(20));
        await SayAsync(Numbered(1, 2));

        Shown.ShouldBe(["blogs: Number 1", "blogs: Number 2"]);
    }

    [Fact]
    [Line(123)]
    public async Task A_burst_of_new_items_is_one_message_oldest_first_or_waits_for_a_moderator()
    {
        await StartAsync(FirstPoll.Nothing);
        _clock.Advance(TimeSpan.FromHours(2));

        await SayAsync([.. Numbered([.. Enumerable.Range(1, 50)]), .. Enumerable.Range(1, 50).Select(i => Blog.Item($"old-{i}", $"https://ada.example/old/{i}", $"Old {i}", Some.Noon.AddDays(-2)))]);

        Shown.ShouldHaveSingleItem().ShouldStartWith("blogs: 50 posts came from Ada's notes");
        var text = Shown[0];
        text.IndexOf("Number 1]", StringComparison.Ordinal).ShouldBeInRange(0, text.IndexOf("Number 2]", StringComparison.Ordinal));
        _bot.Texts("SELECT count(*) FROM deliveries WHERE state = 'held'").ShouldBe(["50"]);
    }

    [Theory]
    [Line(127)]
    [InlineData("<link>https://ada.example/lamps?utm_source=a&amp;utm_medium=rss</link>", "<link>https://ada.example/lamps?utm_source=b</link>")]
    [InlineData("<link>https://ada.example/lamps;jsessionid=1A?x=1</link>", "<link>https://ada.example/lamps;jsessionid=2B?x=1</link>")]
    [InlineData("<link>https://ada.example/lamps?PHPSESSID=1</link>", "<link>https://ada.example/lamps?PHPSESSID=2</link>")]
    [InlineData(
        "<link>https://feeds.example/~r/ada/~3/1/</link><f:origLink xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>https://ada.example/lamps</f:origLink>",
        "<link>https://feeds.example/~r/ada/~3/2/</link><f:origLink xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>https://ada.example/lamps</f:origLink>")]
    public async Task Without_guid_tracking_parameters_FeedBurner_and_sessions_make_no_other_post(string link, string other)
    {
        await StartAsync(FirstPoll.Nothing);

        await SayAsync(Blog.Item(null, title: "Lamps", published: Some.Noon, more: link));
        await SayAsync(Blog.Item(null, title: "Lamps", published: Some.Noon.AddDays(1), more: other));

        Shown.ShouldBe(["blogs: Lamps"]);
        _bot.Texts("SELECT link FROM posts WHERE id > 1").Single().ShouldStartWith("https://ada.example/lamps");
    }

    [Fact]
    [Line(128)]
    public async Task A_guid_that_is_no_permalink_is_never_a_link_and_relative_links_are_resolved()
    {
        await StartAsync(FirstPoll.Nothing);

        await SayAsync(
            Blog.Item("https://elsewhere.example/guid", title: "Without link", published: Some.Noon),
            Blog.Item("g2", "notes/2", "Relative", Some.Noon.AddMinutes(1)),
            "<item xml:base=\"https://ada.example/base/\"><guid isPermaLink=\"false\">g3</guid><link>3</link><title>With a base</title></item>");

        _bot.Texts("SELECT title || ' ' || link FROM posts WHERE id > 1 ORDER BY id").ShouldBe(
            ["With a base https://ada.example/base/3", "Without link https://ada.example/", "Relative https://ada.example/notes/2"]);
    }

    [Fact]
    [Line(129)]
    public async Task A_feed_that_is_empty_for_a_while_forgets_nothing()
    {
        await StartAsync(FirstPoll.Nothing);
        await SayAsync(Numbered(1, 2));
        _blog.Say("ada", "Ada's notes", []);
        (await _bot.PollAsync(_blog.At("ada"))).ShouldBe(PollResult.Fetched);

        await SayAsync(Numbered(1, 2, 3));

        Shown.ShouldBe(["blogs: Number 1", "blogs: Number 2", "blogs: Number 3"]);
    }
}
