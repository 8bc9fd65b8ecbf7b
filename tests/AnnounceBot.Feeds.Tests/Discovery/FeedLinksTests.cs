using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Feeds.Pages;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Discovery;

public sealed class FeedLinksTests
{
    private const string Rss = """<link rel="alternate" type="application/rss+xml" title="Posts" href="/posts.xml">""";

    [Theory, Line(109)]
    [InlineData("<base href='/sub/'>", "/sub/feed.xml")]
    [InlineData("<base href='sub/page.html'>", "/blog/sub/feed.xml")]
    [InlineData("<base target=_blank><base href='/first/'><base href='/second/'>", "/first/feed.xml")]
    [InlineData("<base href='javascript:x'>", "/blog/feed.xml")]
    [InlineData("", "/blog/feed.xml")]
    public async Task Addresses_are_resolved_against_the_pages_base(string head, string expected)
    {
        await using var finding = await Finding.OfPageAsync($"<link rel=alternate type=application/rss+xml href=feed.xml>{head}");

        var feeds = await finding.FeedsAsync();

        feeds.ShouldHaveSingleItem().Url.AbsolutePath.ShouldBe(expected);
    }

    [Fact, Line(109)]
    public async Task The_servers_own_links_count_and_are_not_resolved_against_the_pages_base()
    {
        await using var finding = await Finding.OfPageAsync("<base href='/elsewhere/'>", """</style.css>; rel=preload, <feed.xml>; rel="alternate"; type="application/rss+xml"; title="From the \"server\"" """);

        var feeds = await finding.FeedsAsync();

        feeds.ShouldBe([new OfferedFeed(finding.Web.At("blog/feed.xml"), "From the \"server\"", "application/rss+xml")]);
        finding.Web.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_of_another_document_in_the_header_is_not_this_pages()
    {
        await using var finding = await Finding.OfPageAsync(Rss, """<feed.xml>; rel=alternate; type="application/rss+xml"; anchor="/other" """);

        var feeds = await finding.FeedsAsync();

        feeds.ShouldHaveSingleItem().Url.ShouldBe(finding.Web.At("posts.xml"));
    }

    [Fact]
    public async Task A_feed_that_is_named_twice_is_offered_once()
    {
        await using var finding = await Finding.OfPageAsync(Rss + Rss.Replace("\"/posts.xml\"", "\"../posts.xml#top\"", StringComparison.Ordinal), "</posts.xml>; rel=alternate; type=application/rss+xml; title=Posts");

        var feeds = await finding.FeedsAsync();

        feeds.ShouldHaveSingleItem().Title.ShouldBe("Posts");
    }

    [Theory]
    [InlineData("title=\"Lamps » Comments Feed\" href=\"/c1.xml\"")]
    [InlineData("title=\"Lampen » Kommentar-Feed\" href=\"/c1.xml\"")]
    [InlineData("href=\"/comments/feed/\"")]
    public async Task Feeds_of_comments_stand_last(string comments)
    {
        await using var finding = await Finding.OfPageAsync($"<link rel=alternate type=application/rss+xml {comments}>{Rss}");

        var feeds = await finding.FeedsAsync();

        feeds.Count.ShouldBe(2);
        feeds[0].Title.ShouldBe("Posts");
    }

    [Theory]
    [InlineData("<link rel=alternate type=application/rss+xml href='javascript:alert(1)'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='data:application/rss+xml,x'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='ftp://blog.example/feed'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='http://'>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=''>")]
    [InlineData("<link rel=alternate type=application/rss+xml>")]
    [InlineData("<link rel=stylesheet type=application/rss+xml href=/x>")]
    [InlineData("<link rel='alternate stylesheet' type=text/css href=/x>")]
    [InlineData("<link rel=alternate hreflang=de href=/de/>")]
    [InlineData("<link rel=alternate type=application/json href=/wp-json/wp/v2/posts/1>")]
    [InlineData("<link rel=alternate type=application/json+oembed href=/oembed?url=x>")]
    [InlineData("<!-- <link rel=alternate type=application/rss+xml href=/x> -->")]
    [InlineData("<script>'<link rel=alternate type=application/rss+xml href=/x>'</script>")]
    public async Task What_is_no_feeds_address_is_not_offered(string head)
    {
        await using var finding = await Finding.OfPageAsync(head);

        var outcome = await finding.FindAsync();

        outcome.ShouldBeOfType<DiscoveryOutcome.NoFeeds>();
    }

    [Theory]
    [InlineData("<link rel=alternate type=text/xml title='RSS .92' href=/x>")]
    [InlineData("<link rel=alternate type=application/xml href=/atom.xml>")]
    [InlineData("<link rel=feed href=/x>")]
    [InlineData("<link rel=alternate type=application/rss+xml href='feed://blog.example/x'>")]
    public async Task Older_ways_to_name_a_feed_count(string head)
    {
        await using var finding = await Finding.OfPageAsync(head);

        (await finding.FeedsAsync()).ShouldHaveSingleItem().Url.Scheme.ShouldStartWith("http");
    }

    [Fact]
    public async Task A_title_is_inert_and_of_a_bearable_length()
    {
        await using var finding = await Finding.OfPageAsync($"<link rel=alternate type=application/rss+xml href=/a title='A \u202Elamp\n &#x2066; {new string('x', 5000)}'>");

        var title = (await finding.FeedsAsync()).ShouldHaveSingleItem().Title.ShouldNotBeNull();

        title.ShouldStartWith("A lamp");
        title.Length.ShouldBeLessThanOrEqualTo(300);
        title.ShouldNotContain('\u202E');
    }

    [Fact]
    public async Task Of_thousands_of_feeds_the_first_are_offered()
    {
        await using var finding = await Finding.OfPageAsync(string.Concat(Enumerable.Range(0, 10_000).Select(number => $"<link rel=alternate type=application/rss+xml href=/{number}>")));

        var feeds = await finding.FeedsAsync();

        feeds.Count.ShouldBe(50);
    }
}
