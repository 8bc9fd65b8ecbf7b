using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Feeds.Pages;
using AnnounceBot.Feeds.Tests.Fetching;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Feeds.Tests.Discovery;

public sealed class FeedFinderTests
{
    private const string Rss = """<link rel="alternate" type="application/rss+xml" title="Posts" href="/posts.xml">""";

    [Fact, Line(20, 21)]
    public async Task An_address_of_a_feed_is_that_feed_and_nothing_beside_it_is_asked_for()
    {
        await using var finding = await Finding.StartAsync();
        finding.WithFeed("/blog/feed.xml");

        var feed = (await finding.FeedsAsync("blog/feed.xml")).ShouldHaveSingleItem();

        feed.ShouldBe(new OfferedFeed(finding.Web.At("blog/feed.xml"), "Lighthouse notes", "application/rss+xml") { Format = FeedFormat.Rss, Entries = 1 });
        finding.Web.Requests.ShouldHaveSingleItem().Method.ShouldBe("GET");
    }

    [Fact, Line(109)]
    public async Task A_page_offers_the_feeds_that_it_names_with_titles_and_types_in_its_order()
    {
        await using var finding = await Finding.OfPageAsync(
            $"""
            {Rss}
            <LINK REL='Alternate' TYPE='application/atom+xml; charset=utf-8' HREF='https://other.example/atom?a=1&amp;b=2'>
            <link href=feed.json rel="nofollow alternate" type=application/feed+json title="Everything &amp; more">
            <link rel="alternate" type="application/rdf+xml" href="index.rdf" /><link rel="alternate" type="application/json" href="old.json">
            """);

        var feeds = await finding.FeedsAsync();

        feeds.ShouldBe(
        [
            new OfferedFeed(finding.Web.At("posts.xml"), "Posts", "application/rss+xml"),
            new OfferedFeed(new Uri("https://other.example/atom?a=1&b=2"), null, "application/atom+xml"),
            new OfferedFeed(finding.Web.At("blog/feed.json"), "Everything & more", "application/feed+json"),
            new OfferedFeed(finding.Web.At("blog/index.rdf"), null, "application/rdf+xml"),
            new OfferedFeed(finding.Web.At("blog/old.json"), null, "application/json"),
        ]);
    }

    [Fact, Line(20, 21, 77, 109)]
    public async Task A_page_that_names_a_feed_costs_one_request()
    {
        await using var finding = await Finding.OfPageAsync(Rss);
        finding.WithFeed("/posts.xml").WithFeed("/feed");

        await finding.FeedsAsync();

        finding.Web.Requests.Select(request => (request.Method, request.Target)).ShouldBe([("GET", "/blog/")]);
    }

    [Fact, Line(105)]
    public async Task An_address_of_an_inner_host_is_offered_at_most_and_never_read()
    {
        await using var finding = await Finding.OfPageAsync("<link rel=alternate type=application/rss+xml href='http://169.254.169.254/feed'>");

        (await finding.FeedsAsync()).ShouldHaveSingleItem();
        finding.Web.Requests.Count.ShouldBe(1);
    }

    [Fact, Line(105)]
    public async Task Discovery_passes_the_same_guard()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var guarded = new Reading(networks: []);

        var outcome = await new FeedFinder(guarded.Reader).FindAsync(web.Address, CancellationToken.None);

        outcome.ShouldBeOfType<DiscoveryOutcome.Failed>().Reason.ShouldContain("not a public web address");
        web.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Relative_addresses_are_those_of_the_page_that_a_redirect_leads_to()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path == "/old")
            {
                call.Response.MovedTo("/new/home", 302);
                return Task.CompletedTask;
            }

            return call.Response.WriteAsync("<title>New</title><link rel=alternate type=application/atom+xml href=atom.xml>");
        });
        using var reading = new Reading();

        var outcome = await new FeedFinder(reading.Reader).FindAsync(web.At("old"), CancellationToken.None);

        outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds.ShouldHaveSingleItem().Url.ShouldBe(web.At("new/atom.xml"));
    }

    [Theory]
    [InlineData(301, "new")]
    [InlineData(302, "old")]
    public async Task A_feed_that_has_moved_for_good_is_offered_where_it_is_now(int status, string expected)
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path == "/old")
            {
                call.Response.MovedTo("/new", status);
                return Task.CompletedTask;
            }

            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var outcome = await new FeedFinder(reading.Reader).FindAsync(web.At("old"), CancellationToken.None);

        outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds.ShouldHaveSingleItem().Url.ShouldBe(web.At(expected));
    }

    [Fact]
    public async Task A_password_that_was_typed_stays_with_the_address_and_is_not_shown()
    {
        await using var finding = await Finding.StartAsync();
        finding.WithFeed("/feed.xml");

        var outcome = await finding.FindAsync(new UriBuilder(finding.Web.At("feed.xml")) { UserName = "ann", Password = "secret" }.Uri);

        outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds.ShouldHaveSingleItem().Url.UserInfo.ShouldBe("ann:secret");
        outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds[0].ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(404, "nothing at this address")]
    [InlineData(403, "refuses to let this bot")]
    [InlineData(410, "gone for good")]
    [InlineData(429, "asked too often")]
    [InlineData(500, "in trouble")]
    public async Task A_page_that_failed_is_told_and_nothing_else_is_tried(int status, string reason)
    {
        await using var web = await WebServer.StartAsync(call => call.Response.StatusCode = status);
        using var reading = new Reading();

        var outcome = await new FeedFinder(reading.Reader).FindAsync(web.At("blog/"), CancellationToken.None);

        outcome.ShouldBeOfType<DiscoveryOutcome.Failed>().Reason.ShouldContain(reason);
        web.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_document_that_is_no_page_is_told_as_what_it_is()
    {
        await using var finding = await Finding.StartAsync();
        finding.With("/blog/", "Just words.", "text/plain");

        var outcome = await finding.FindAsync();

        outcome.ShouldBeOfType<DiscoveryOutcome.NoFeeds>().Reason.ShouldBe("This is neither XML nor JSON.");
        finding.Web.Requests.Count.ShouldBe(1);
    }
}
