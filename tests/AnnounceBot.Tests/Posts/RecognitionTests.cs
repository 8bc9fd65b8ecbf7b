using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Posts;

/// <summary>DESIGN: "Identity of a post", rule by rule and exception by exception.</summary>
public sealed class RecognitionTests : IDisposable
{
    private static readonly FeedId Blog = new(1), Planet = new(2);

    private readonly TempDatabase _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_post_is_known_by_its_guid_in_its_feed()
    {
        await ReadAsync(Blog, Entry("g1", "https://ada.example/old"));

        (await ReadAsync(Blog, Entry("g1", "https://ada.example/new", title: "Another title"))).ShouldBe(0);
        (await ReadAsync(Planet, Entry("g1", "https://bob.example/other", title: "Not the same"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_post_is_known_by_its_canonical_URL_in_every_feed()
    {
        await ReadAsync(Blog, Entry("g1", "http://www.ada.example/post/?utm_source=rss"));

        (await ReadAsync(Planet, Entry("planet:77", "https://ada.example/post"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_match_teaches_the_post_the_other_keys()
    {
        await ReadAsync(Blog, Entry("g1", "https://ada.example/post"));
        await ReadAsync(Planet, Entry("planet:77", "https://ada.example/post"));

        (await ReadAsync(Planet, Entry("planet:77", "https://planet.example/redirect/77"))).ShouldBe(0);
        (await ReadAsync(Blog, Entry(null, "https://planet.example/redirect/77", title: "Another title"))).ShouldBe(0);
    }

    [Fact]
    public async Task Keys_are_kept_for_ever()
    {
        await ReadAsync(Blog, Entry("g1", "https://ada.example/1"));
        for (var i = 2; i < 50; i++)
            await ReadAsync(Blog, Entry($"g{i}", $"https://ada.example/{i}"));

        (await ReadAsync(Blog, Entry("g1", "https://ada.example/1"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_guid_that_occurs_twice_in_one_document_is_no_key_there()
    {
        await ReadAsync(Blog, Entry("all", "https://ada.example/1"));

        (await ReadAsync(Blog, Entry("all", "https://ada.example/1"), Entry("all", "https://ada.example/2"))).ShouldBe(1);
        (await ReadAsync(Blog, Entry("all", "https://ada.example/2"), Entry("all", "https://ada.example/3"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_URL_that_occurs_twice_in_one_document_is_no_key_there()
    {
        (await ReadAsync(Blog, Entry(null, "https://ada.example/all", title: "One"), Entry(null, "https://ada.example/all", title: "Two"))).ShouldBe(2);
        (await ReadAsync(Blog, Entry(null, "https://ada.example/all", title: "Two"), Entry(null, "https://ada.example/all", title: "Three"))).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_entry_twice_in_one_document_is_one_post()
    {
        (await ReadAsync(Blog, Entry("g1", "https://ada.example/1"), Entry("g1", "https://ada.example/1"))).ShouldBe(1);
        (await ReadAsync(Blog, Entry("g1", "https://ada.example/1"), Entry("g1", "https://ada.example/1"))).ShouldBe(0);
    }

    [Fact]
    public async Task The_home_page_is_no_key()
    {
        (await ReadAsync(Blog, Entry(null, "https://ada.example/", title: "One"))).ShouldBe(1);
        (await ReadAsync(Blog, Entry(null, "https://www.ada.example", title: "Two"))).ShouldBe(1);
        (await ReadAsync(Blog, Entry(null, "https://ada.example/", title: "Two"))).ShouldBe(0);
    }

    [Fact]
    public async Task Title_and_day_count_for_an_entry_without_guid_and_link()
    {
        (await ReadAsync(Blog, Entry(null, null, title: "A walk", day: 1))).ShouldBe(1);
        (await ReadAsync(Blog, Entry(null, null, title: "  a   WALK ", day: 1))).ShouldBe(0);
        (await ReadAsync(Blog, Entry(null, null, title: "A walk", day: 2))).ShouldBe(1);
        (await ReadAsync(Blog, Entry(null, null, title: "A run", day: 1))).ShouldBe(1);
    }

    [Fact]
    public async Task Title_and_day_do_not_count_for_an_entry_with_a_guid_or_a_link()
    {
        await ReadAsync(Blog, Entry("g1", "https://ada.example/1", title: "Links of the day", day: 1));

        (await ReadAsync(Blog, Entry("g2", "https://ada.example/2", title: "Links of the day", day: 1))).ShouldBe(1);
        (await ReadAsync(Blog, Entry(null, "https://ada.example/3", title: "Links of the day", day: 1))).ShouldBe(1);
    }

    [Fact]
    public async Task Title_and_day_mean_nothing_in_another_feed()
    {
        await ReadAsync(Blog, Entry(null, null, title: "A walk", day: 1));

        (await ReadAsync(Planet, Entry(null, null, title: "A walk", day: 1))).ShouldBe(1);
    }

    [Fact]
    public async Task Nearly_all_guids_changed_at_once_makes_none_of_the_known_posts_new()
    {
        await ReadAsync(Blog, Range(1, 10, i => Entry($"old:{i}", $"https://ada.example/{i}")));

        var brought = await ReadAsync(Blog, [.. Range(2, 9, i => Entry($"new:{i}", $"https://ada.example/{i}")), Entry("new:11", "https://ada.example/11", title: "News")]);

        brought.ShouldBe(1);
        (await ReadAsync(Blog, Range(5, 9, i => Entry($"new:{i}", $"https://ada.example/moved/{i}")))).ShouldBe(0);
    }

    [Fact]
    public async Task A_blog_that_moved_is_known_by_titles_and_days()
    {
        await ReadAsync(Blog, Range(1, 10, i => Entry($"https://old.example/{i}", $"https://old.example/{i}", title: $"Title {i}", day: i)));

        (await ReadAsync(Blog, Range(1, 10, i => Entry($"https://new.example/p/{i}", $"https://new.example/p/{i}", title: $"Title {i}", day: i)))).ShouldBe(0);
    }

    [Fact]
    public async Task A_guid_that_is_an_address_survives_https_and_www()
    {
        await ReadAsync(Blog, Entry("http://www.ada.example/?p=1", "http://www.ada.example/hello"));

        (await ReadAsync(Blog, Entry("https://ada.example/?p=1", "https://ada.example/a-new-slug"))).ShouldBe(0);
    }

    [Fact]
    public async Task Two_guids_in_one_feed_are_two_posts_even_at_one_URL()
    {
        (await ReadAsync(Blog, Entry("g1", "https://ada.example/log"), Entry("g2", "https://ada.example/log"))).ShouldBe(2);
        (await ReadAsync(Blog, Entry("g3", "https://ada.example/log"))).ShouldBe(1);
        (await ReadAsync(Blog, Entry("g1", "https://ada.example/log"), Entry("g2", "https://ada.example/log"), Entry("g3", "https://ada.example/log"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_fragment_stays_where_it_is_all_that_tells_two_entries_apart()
    {
        (await ReadAsync(Blog, Entry(null, "https://ada.example/log#monday", title: "a"), Entry(null, "https://ada.example/log#tuesday", title: "b"))).ShouldBe(2);
        (await ReadAsync(Blog, Entry(null, "https://ada.example/log#tuesday", title: "b"), Entry(null, "https://ada.example/log#wednesday", title: "c"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_fragment_tells_apart_what_comes_one_after_the_other()
    {
        (await ReadAsync(Blog, Entry(null, "https://ada.example/log#monday", title: "a"))).ShouldBe(1);
        (await ReadAsync(Blog, Entry(null, "https://ada.example/log#tuesday", title: "b"))).ShouldBe(1);
        (await ReadAsync(Blog, Entry(null, "https://ada.example/log#monday", title: "a"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_fragment_alone_makes_no_second_post()
    {
        await ReadAsync(Blog, Entry("g1", "https://ada.example/post"));

        (await ReadAsync(Planet, Entry("p1", "https://ada.example/post#introduction"))).ShouldBe(0);
    }

    [Fact]
    public async Task Dates_never_decide_what_is_new()
    {
        await ReadAsync(Blog, Entry("g1", "https://ada.example/1", day: 20));

        (await ReadAsync(Blog, Entry("g1", "https://ada.example/1", day: 25))).ShouldBe(0);
        (await ReadAsync(Blog, Entry("g2", "https://ada.example/2", day: 1))).ShouldBe(1);
    }

    private static (string? Id, string? Link, string Title, int? Day) Entry(string? id, string? link, string title = "A title", int? day = null) => (id, link, title, day);

    private static T[] Range<T>(int first, int last, Func<int, T> make) => [.. Enumerable.Range(first, last - first + 1).Select(make)];

    /// <returns>How many of a document's entries were not known.</returns>
    private Task<int> ReadAsync(FeedId feed, params (string? Id, string? Link, string Title, int? Day)[] document) => _temp.WriteAsync(session =>
    {
        session.Execute("INSERT OR IGNORE INTO feeds (id, url, origin, state, added_at, due_at) VALUES (@id, @id, 'sample', 'active', 0, 0)", ("@id", feed.Value));
        var sources = document.Select(entry => new KeySource(entry.Id, entry.Link, entry.Title, entry.Day is { } day ? new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.Zero) : null));
        var keys = DocumentKeys.Of([.. sources], "https://ada.example/", "https://ada.example/feed.xml");
        var known = Recognition.Of(session, feed, keys);
        var brought = 0;
        for (var i = 0; i < keys.Count; i++)
        {
            if (known[i] is null)
                brought++;
            var post = known[i] ?? PostStore.Add(session, new(feed, null, "https://ada.example/", "A title", null, null, PostKind.Article, [], null, null, Some.Noon, Some.Noon));
            KeyStore.Teach(session, post, feed, keys[i]);
        }

        return brought;
    });
}
