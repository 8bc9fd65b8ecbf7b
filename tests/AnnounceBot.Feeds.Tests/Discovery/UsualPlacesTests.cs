using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Feeds.Tests.Fetching;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Feeds.Tests.Discovery;

public sealed class UsualPlacesTests
{
    private static readonly string[] All = ["/feed", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/rss", "/blog/feed"];

    [Fact, Line(77, 109)]
    public async Task Where_a_page_names_no_feed_each_is_tried_once_and_in_order()
    {
        await using var finding = await Finding.OfPageAsync("");

        var outcome = await finding.FindAsync();

        outcome.ShouldBeOfType<DiscoveryOutcome.NoFeeds>().Reason.ShouldStartWith("This page names no feed");
        finding.Targets.ShouldBe(["/blog/", .. All]);
        finding.Web.Requests.ShouldAllBe(request => request.Method == "GET");
    }

    [Fact, Line(77, 109)]
    public async Task The_first_feed_ends_the_search()
    {
        await using var finding = await Finding.OfPageAsync("");
        finding.WithPage("/feed", "").WithFeed("/rss.xml").WithFeed("/atom.xml");

        var feed = (await finding.FeedsAsync()).ShouldHaveSingleItem();

        feed.Url.ShouldBe(finding.Web.At("rss.xml"));
        feed.Title.ShouldBe("Lighthouse notes");
        feed.Entries.ShouldBe(1);
        finding.Targets.ShouldBe(["/blog/", "/feed", "/feed.xml", "/rss.xml"]);
    }

    [Fact]
    public async Task The_address_that_was_asked_for_is_not_asked_again()
    {
        await using var finding = await Finding.StartAsync();
        finding.WithPage("/feed", "");

        await finding.FindAsync("feed");

        finding.Targets.ShouldBe(All);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_site_that_asks_us_to_wait_is_asked_no_more(int status)
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = call.Request.Path == "/" ? 200 : status;
            call.Response.Headers.RetryAfter = "60";
            return call.Request.Path == "/" ? call.Response.WriteAsync("<title>A page</title>") : Task.CompletedTask;
        });
        using var reading = new Reading();

        var outcome = await new FeedFinder(reading.Reader).FindAsync(web.Address, CancellationToken.None);

        outcome.ShouldBeOfType<DiscoveryOutcome.NoFeeds>();
        web.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_search_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        await using var web = await WebServer.StartAsync(async call =>
        {
            if (call.Request.Path == "/feed.xml")
            {
                await stop.CancelAsync();
            }

            await call.Response.WriteAsync("<title>A page</title>");
        });
        using var reading = new Reading();

        await Should.ThrowAsync<OperationCanceledException>(() => new FeedFinder(reading.Reader).FindAsync(web.Address, stop.Token));

        web.Requests.Count.ShouldBe(3);
    }
}
