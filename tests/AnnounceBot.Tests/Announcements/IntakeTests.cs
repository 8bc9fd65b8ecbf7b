using AnnounceBot.Announcements;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

public sealed class IntakeTests : IDisposable
{
    private static readonly DateTimeOffset LastSuccess = Some.Noon.AddDays(-1);

    private readonly TempDatabase _temp = new();
    private readonly TestClock _clock = new(Some.Noon);

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task New_posts_are_stored_with_their_announcements_and_deliveries()
    {
        var brought = await TakeInAsync(Some.Entry("g1", "https://ada.example/1", "One", Some.Noon.AddHours(-1)));

        brought.ShouldBe(1);
        _temp.Texts("SELECT title FROM posts").ShouldBe(["One"]);
        _temp.Texts("SELECT post_id || ' in ' || announcements.channel || ' ' || state FROM announcements JOIN deliveries ON deliveries.id = delivery_id").ShouldBe(["1 in blogs pending"]);
    }

    [Fact]
    public async Task A_failure_on_the_way_leaves_neither_posts_nor_announcements()
    {
        await Should.ThrowAsync<InvalidDataException>(TakeInAsync([Some.Entry("g1", "https://ada.example/1")], fails: true));

        _temp.Scalar("SELECT count(*) FROM posts").ShouldBe(0);
        _temp.Scalar("SELECT count(*) FROM deliveries").ShouldBe(0);
        (await TakeInAsync(Some.Entry("g1", "https://ada.example/1"))).ShouldBe(1);
    }

    [Fact]
    public async Task Posts_of_one_poll_are_announced_oldest_first()
    {
        await TakeInAsync(
            Some.Entry("g3", "https://ada.example/3", "Three", Some.Noon.AddHours(-1)),
            Some.Entry("g1", "https://ada.example/1", "One", Some.Noon.AddHours(-3)),
            Some.Entry("g2", "https://ada.example/2", "Two", Some.Noon.AddHours(-2)));

        Titles().ShouldBe(["One", "Two", "Three"]);
    }

    [Fact]
    public async Task A_post_of_the_future_is_announced_now_and_shown_as_of_now()
    {
        await TakeInAsync(Some.Entry("g1", "https://ada.example/1", "Tomorrow", Some.Noon.AddYears(15)));

        Titles().ShouldBe(["Tomorrow"]);
        _temp.Scalar("SELECT published_at FROM posts").ShouldBe(Some.Noon.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task What_is_held_waits_with_a_reason()
    {
        await TakeInAsync([.. Enumerable.Range(0, 11).Select(i => Some.Entry($"g{i}", $"https://ada.example/{i}"))]);

        _temp.Texts("SELECT DISTINCT state || ': ' || reason FROM deliveries WHERE purpose = 'announcement'").ShouldBe(["held: Ada's notes brought 11 posts at once, more than 10 (watching.floodLimit)."]);
    }

    [Fact]
    public async Task Catching_up_with_many_posts_is_one_message_for_all_of_them()
    {
        await TakeInAsync([.. Enumerable.Range(0, 12).Select(i => Some.Entry($"g{i}", $"https://ada.example/{i}", $"Number {i}", Some.Noon.AddHours(-i)))]);

        _temp.Scalar("SELECT count(*) FROM deliveries").ShouldBe(1);
        _temp.Scalar("SELECT count(DISTINCT post_id) FROM announcements").ShouldBe(12);
    }

    [Fact]
    public async Task A_post_goes_to_every_channel_that_a_route_names_once()
    {
        var routes = new Routes([new() { Channel = "blogs" }, new() { Channel = "blogs", Tags = ["kernel"] }, new() { Channel = "kernel", Tags = ["kernel"] }, new() { Channel = "videos", Kinds = [PostKind.Video] }]);

        await TakeInAsync([Some.Entry("g1", "https://ada.example/1") with { Categories = ["Kernel"] }], routes);

        _temp.Texts("SELECT channel FROM announcements ORDER BY 1").ShouldBe(["blogs", "kernel"]);
    }

    [Fact]
    public async Task The_same_post_in_two_feeds_is_announced_once()
    {
        await TakeInAsync(Some.Entry("g1", "https://ada.example/1"));
        await TakeInAsync(Some.Arrival([Some.Entry("planet", "https://ada.example/1?utm_source=planet")], new FeedId(2), LastSuccess));

        _temp.Scalar("SELECT count(*) FROM deliveries").ShouldBe(1);
    }

    [Fact]
    public async Task Who_asked_for_titles_only_is_not_quoted()
    {
        await TakeInAsync(Some.Arrival([Some.Entry("g1", "https://ada.example/1", text: "<p>My words.</p>")], lastSuccess: LastSuccess) with { TitleOnly = true });

        _temp.Texts("SELECT coalesce(excerpt, 'none') || message LIKE '%My words%' FROM posts, deliveries").ShouldNotContain("1");
        _temp.Scalar("SELECT count(*) FROM posts WHERE excerpt IS NULL").ShouldBe(1);
    }

    [Fact]
    public async Task A_link_that_is_no_web_address_leads_to_the_home_page_instead()
    {
        await TakeInAsync(Some.Entry("g1", "javascript:alert(1)"));

        _temp.Texts("SELECT link FROM posts").ShouldBe(["https://ada.example/"]);
    }

    [Fact]
    public async Task A_post_without_title_is_called_by_its_first_words()
    {
        await TakeInAsync(Some.Entry("g1", "https://ada.example/1", title: null, text: "<p>Rain again.</p>"));

        Titles().ShouldBe(["Rain again."]);
    }

    [Fact]
    [Line(99)]
    public async Task What_reaches_the_chat_is_inert()
    {
        const string hostile = "A\u0007 \u001b[31mred\u001b[0m \u202eesrever\u202c title\u200b";
        var entry = Some.Entry("g1", "javascript:alert(1)", hostile, text: $"<p>{hostile}<script>alert(1)</script> and much more of it.</p>") with
        {
            Author = hostile,
            Image = "javascript:alert(1)",
        };

        await TakeInAsync(entry);

        var message = _temp.Texts("SELECT message FROM deliveries").Single();
        message.ShouldNotContain("javascript:");
        message.ShouldNotContain("alert");
        var card = System.Text.Json.JsonSerializer.Deserialize(message, AnnounceBot.Chat.ChatJson.Default.ChatMessage)!.Card!;
        foreach (var text in new[] { card.Title, card.Author, card.Text })
            text!.Where(letter => (char.IsControl(letter) && letter != '\n') || letter is '\u202e' or '\u202c' or '\u200b').ShouldBeEmpty();
    }

    private List<string> Titles() => _temp.Texts("SELECT json_extract(message, '$.Card.Title') FROM deliveries ORDER BY id");

    private Task<int> TakeInAsync(params Entry[] entries) => TakeInAsync(entries, new Routes([new()]));

    private Task<int> TakeInAsync(Entry[] entries, Routes routes) => TakeInAsync(Some.Arrival(entries, lastSuccess: LastSuccess), routes);

    private Task<int> TakeInAsync(Entry[] entries, bool fails) => TakeInAsync(Some.Arrival(entries, lastSuccess: LastSuccess), fails: fails);

    private Task<int> TakeInAsync(Arrival arrival, Routes? routes = null, bool fails = false) => _temp.WriteAsync(session =>
    {
        session.Execute("INSERT OR IGNORE INTO feeds (id, url, origin, state, added_at, due_at) VALUES (@id, 'https://feed.example/' || @id, 'sample', 'active', 0, 0)", ("@id", arrival.Feed.Value));
        var brought = _temp.IntakeOf(routes ?? new Routes([new()]), _clock).TakeIn(session, Intake.Prepare(session, arrival));
        return fails ? throw new InvalidDataException() : brought;
    });
}
