using AnnounceBot.Announcements;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>What a post's date decides, and that it never decides whether it is new.</summary>
public sealed class DatesTests : IdentitySide
{
    [Fact]
    [Line(124)]
    public async Task A_date_in_2041_is_announced_now_and_shown_as_of_now_and_stands_above_nothing()
    {
        await StartAsync(FirstPoll.Nothing);
        var future = Blog.Item("g2041", "https://ada.example/2041", "From 2041", new(2041, 1, 1, 0, 0, 0, TimeSpan.Zero));

        await SayAsync([future, .. Numbered(1)]);
        _clock.Advance(TimeSpan.FromHours(1));
        await SayAsync([future, .. Numbered(90, 1)]);

        Shown.ShouldBe(["blogs: Number 1", "blogs: From 2041", "blogs: Number 90"]);
        _bot.Texts("SELECT title FROM posts ORDER BY published_at DESC LIMIT 1").ShouldBe(["Number 90"]);
        _bot.Texts("SELECT json_extract(message, '$.Card.PublishedAt') FROM deliveries WHERE message LIKE '%2041%'").Single().ShouldStartWith("2026-03-02");
        _bot.Feed(_blog.At("ada")).DueAt.ShouldBeLessThan(_clock.GetUtcNow().AddDays(1));
    }

    [Fact]
    [Line(124)]
    public async Task A_date_in_2041_is_not_the_newest_of_a_first_fetch()
    {
        await StartAsync(FirstPoll.Newest, [Blog.Item("g2041", "https://ada.example/2041", "From 2041", new(2041, 1, 1, 0, 0, 0, TimeSpan.Zero)), .. Numbered(1, 2)]);

        Shown.ShouldBe(["blogs: Number 2"]);
    }

    [Theory]
    [Line(125)]
    [InlineData("")]
    [InlineData("<pubDate>the day after tomorrow, if it does not rain</pubDate>")]
    public async Task A_missing_or_unreadable_date_is_the_moment_when_it_was_seen_first_and_stays_it(string date)
    {
        await StartAsync(FirstPoll.Nothing);
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamsp", more: date));
        var firstSeen = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        _clock.Advance(TimeSpan.FromHours(5));
        await SayAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", more: date));

        Shown.ShouldBe(["blogs: Lamsp"]);
        _bot.Texts("SELECT title || ' ' || published_at FROM posts WHERE url IS NOT NULL AND id > 1").ShouldBe([$"Lamps {firstSeen}"]);
    }

    [Fact]
    [Line(126)]
    public async Task An_old_post_that_turns_up_late_is_stored_and_not_announced()
    {
        await StartAsync(FirstPoll.Nothing);

        await SayAsync(Blog.Item("old", "https://ada.example/old", "From the archive", Some.Noon.AddDays(-31)), Blog.Item("new", "https://ada.example/new", "Of last week", Some.Noon.AddDays(-7)));

        Shown.ShouldBe(["blogs: Of last week"]);
        _bot.Texts("SELECT title FROM posts WHERE unannounced LIKE '%maxAge%'").ShouldBe(["From the archive"]);
    }

    [Fact]
    public async Task A_channel_shows_posts_by_their_dates_within_a_poll_and_by_when_they_were_seen_across_polls()
    {
        await StartAsync(FirstPoll.Nothing);
        _clock.Advance(TimeSpan.FromHours(2));

        _blog.Say("ada", "Ada's notes", Numbered(30, 20, 40));
        await _bot.PollAsync(_blog.At("ada"));
        await SayAsync(Numbered(10, 5));

        Shown.ShouldBe(["blogs: Number 20", "blogs: Number 30", "blogs: Number 40", "blogs: Number 5", "blogs: Number 10"]);
    }
}
