using AnnounceBot.Announcements;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements;

/// <summary>The same post from two feeds (the blog and a planet) is one post, credited to its author and its finder.</summary>
public sealed class CreditTests : IAsyncLifetime, IDisposable
{
    private const string Footer = "SELECT json_extract(message, '$.Card.Footer') FROM deliveries ORDER BY id";

    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(Some.Noon);
    private Blog _blog = null!;
    private Bot _bot = null!;

    private Uri Ada => _blog.At("ada");

    private Uri Planet => _blog.At("planet");

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _blog.Say("ada", "Ada's notes", []);
        _blog.Say("planet", "Planet Lantern", []);
        _bot = await Bot.StartAsync(_folder.File("a.db"), _clock, settings => settings with { Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing } }, Ada, Planet);
        await _bot.PollAsync(Ada);
        await _bot.PollAsync(Planet);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _blog.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task When_a_planet_was_first_the_blogs_own_feed_takes_the_credit_and_its_words_count()
    {
        await PlanetSaysAsync(Blog.Item("planet:1", "https://ada.example/1?utm_source=planet", "Ada: Lamps", Some.Noon, "Words…", "Planet Lantern"));
        await AdaSaysAsync(Blog.Item("g1", "https://www.ada.example/1", "Lamps", Some.Noon, "Words about all kinds of lamps.", "Ada Lane"));

        _bot.Chat.Shown.ShouldBe(["blogs: Ada: Lamps"]);
        _bot.Chat.Done.ShouldBe(["edit id of Ada: Lamps to Lamps"]);
        _bot.Texts("SELECT feed_id || ' ' || found_in || ' ' || title || ' ' || author || ' ' || excerpt FROM posts").ShouldBe(["1 2 Lamps Ada Lane Words about all kinds of lamps."]);
        _bot.Texts(Footer).ShouldBe(["Planet Lantern", "Ada's notes, found by Planet Lantern"]);
    }

    [Theory]
    [InlineData("", "Ada Lane")]
    [InlineData("<author><name>Bea</name></author>", "Bea")]
    [InlineData("<source><title>Cy's lamps</title><id>urn:c</id></source>", null)]
    public async Task An_entry_that_names_nobody_is_by_its_feeds_author_unless_it_is_from_elsewhere(string more, string? author)
    {
        _blog.SayRaw("ada", $"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Ada's notes</title><id>urn:a</id><author><name>Ada Lane</name></author>
              <entry><id>urn:a1</id><title>Lamps</title><link href="https://ada.example/1"/><updated>2026-03-02T09:00:00Z</updated>{more}</entry></feed>
            """);

        await _bot.PollAsync(Ada);

        _bot.Texts("SELECT coalesce(author, 'nobody') FROM posts").ShouldBe([author ?? "nobody"]);
    }

    [Fact]
    public async Task The_credit_passes_once_and_is_edited_in_once()
    {
        await PlanetSaysAsync(Blog.Item("planet:1", "https://ada.example/1", "Ada: Lamps", Some.Noon));
        for (var round = 0; round < 3; round++)
        {
            await AdaSaysAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon, more: $"<comments>https://ada.example/{round}</comments>"));
            await PlanetSaysAsync(Blog.Item("planet:1", "https://ada.example/1", $"Ada: Lamps {round}", Some.Noon));
        }

        _bot.Chat.Done.ShouldBe(["edit id of Ada: Lamps to Lamps"]);
        _bot.Texts("SELECT title FROM posts").ShouldBe(["Lamps"]);
    }

    [Fact]
    public async Task When_the_blog_was_first_a_planet_changes_nothing()
    {
        await AdaSaysAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon, "Words."));
        await PlanetSaysAsync(Blog.Item("planet:1", "https://ada.example/1", "Ada: Lamps", Some.Noon, "Wo…"));

        _bot.Chat.Shown.ShouldBe(["blogs: Lamps"]);
        _bot.Chat.Done.ShouldBeEmpty();
        _bot.Texts("SELECT feed_id || ' ' || found_in || ' ' || title FROM posts").ShouldBe(["1 1 Lamps"]);
    }

    [Fact]
    public async Task Edits_of_a_post_that_only_a_planet_tells_are_the_planets()
    {
        await PlanetSaysAsync(Blog.Item("p1", "https://ben.example/1", "Lamsp", Some.Noon));
        await PlanetSaysAsync(Blog.Item("p1", "https://ben.example/1", "Lamps", Some.Noon));

        _bot.Chat.Done.ShouldBe(["edit id of Lamsp to Lamps"]);
    }

    [Fact]
    public async Task A_planet_that_says_whose_post_it_is_lets_the_blog_be_named()
    {
        await PlanetSaysAsync(Blog.Item("p1", "https://ben.example/1", "Lamps", Some.Noon, more: "<source url=\"https://ben.example/feed\">Ben's corner</source>"));

        _bot.Texts(Footer).ShouldBe(["Ben's corner, found by Planet Lantern"]);
    }

    [Fact]
    public async Task A_feed_that_the_planet_named_is_the_posts_own_wherever_its_links_lead()
    {
        await PlanetSaysAsync(Blog.Item("p1", "https://elsewhere.example/1", "Ada: Lamps", Some.Noon, more: $"<source url=\"{Ada}\">Ada's notes</source>"));
        await AdaSaysAsync(Blog.Item("g1", "https://elsewhere.example/1", "Lamps", Some.Noon));

        _bot.Texts("SELECT feed_id || ' ' || found_in FROM posts").ShouldBe(["1 2"]);
        _bot.Texts(Footer).ShouldBe(["Ada's notes, found by Planet Lantern", "Ada's notes, found by Planet Lantern"]);
    }

    [Fact]
    public async Task Two_feeds_of_one_host_do_not_take_credit_from_each_other()
    {
        _blog.Say("planet", "Ada's kernel notes", [Blog.Item("k1", "https://ada.example/1", "Lamps (kernel)", Some.Noon)], home: "https://ada.example/kernel/");
        await _bot.PollAsync(Planet);
        await AdaSaysAsync(Blog.Item("g1", "https://ada.example/1", "Lamps", Some.Noon));

        _bot.Texts("SELECT feed_id || ' ' || found_in || ' ' || title FROM posts").ShouldBe(["2 2 Lamps (kernel)"]);
    }

    [Fact]
    public async Task An_edit_keeps_to_the_route_of_the_blog_where_that_announced_what_a_planet_had_found()
    {
        await StartAnewAsync(new RouteOptions { Feeds = ["Ben*"] }, new RouteOptions { Feeds = ["Ada*"], Template = "compact", Mention = "readers" });
        await PlanetSaysAsync(Lamps(1));
        await AdaSaysAsync(Lamps(1));
        await AdaSaysAsync(Blog.Item("g1", "https://ada.example/1", "Lamps one", Some.Noon));

        _bot.Texts("SELECT action || ' ' || json_extract(message, '$.Mention') || ' ' || (json_extract(message, '$.Card') IS NULL) FROM deliveries ORDER BY id")
            .ShouldBe(["create readers 1", "edit readers 1"]);
    }

    [Fact]
    public async Task Many_that_a_planets_first_read_hid_are_announced_in_one_message_with_what_is_new_oldest_first()
    {
        await StartAnewAsync(new RouteOptions());
        await PlanetSaysAsync([.. Enumerable.Range(2, 10).Select(Lamps)]);
        await AdaSaysAsync([.. Enumerable.Range(1, 12).Select(Lamps)]);

        _bot.Chat.Shown.ShouldHaveSingleItem().ShouldContain("12 posts");
    }

    [Fact]
    public async Task What_a_planets_first_read_hid_is_announced_in_order_with_what_is_new()
    {
        await StartAnewAsync(new RouteOptions());
        await PlanetSaysAsync(Lamps(2));
        await AdaSaysAsync(Lamps(3), Lamps(2), Lamps(1));

        _bot.Chat.Shown.ShouldBe(["blogs: Lamps 1", "blogs: Lamps 2", "blogs: Lamps 3"]);
    }

    [Fact]
    public async Task While_a_feed_is_in_doubt_what_a_planets_first_read_hid_waits_as_well()
    {
        await StartAnewAsync(new RouteOptions());
        await _bot.Get<Writer>().WriteAsync(session => FeedCards.Distrust(session, _bot.Feed(Ada).Id, "It may be somebody else's.", _clock.GetUtcNow()), default);
        await PlanetSaysAsync(Lamps(1));
        await AdaSaysAsync(Lamps(1));

        _bot.Texts("SELECT state || ' ' || reason FROM deliveries WHERE purpose = 'announcement'").ShouldBe(["held It may be somebody else's."]);
    }

    private static string Lamps(int number) => Blog.Item($"g{number}", $"https://ada.example/{number}", $"Lamps {number}", Some.Noon.AddMinutes(number));

    /// <summary>The blog was read before; the planet was not, and its first read keeps what is there quiet.</summary>
    private async Task StartAnewAsync(params RouteOptions[] routes)
    {
        await _bot.DisposeAsync();
        _bot = await Bot.StartAsync(_folder.File("anew.db"), _clock, settings => settings with { Watching = settings.Watching with { FirstPoll = FirstPoll.Nothing }, Routes = routes }, Ada, Planet);
        await AdaSaysAsync(Blog.Item("g0", "https://ada.example/0", "Old", Some.Noon.AddDays(-3)));
        _clock.Advance(TimeSpan.FromHours(1));
    }

    private Task AdaSaysAsync(params string[] items) => SayAsync(Ada, "ada", "Ada's notes", items);

    private Task PlanetSaysAsync(params string[] items) => SayAsync(Planet, "planet", "Planet Lantern", items);

    private async Task SayAsync(Uri feed, string path, string title, string[] items)
    {
        _blog.Say(path, title, items);
        await _bot.PollAsync(feed);
        await _bot.DeliverAsync();
    }
}
