using AnnounceBot.Feeds.Discovery;

namespace AnnounceBot.Feeds.Tests.Discovery;

public sealed class KnownSitesTests
{
    private const string Id = "UCabcdefghijklmnopqrst-_";
    private const string ChannelFeed = $"https://www.youtube.com/feeds/videos.xml?channel_id={Id}";

    [Theory]
    [InlineData("channel/" + Id, "")]
    [InlineData("channel/" + Id + "/videos", "")]
    [InlineData("@lamps", "<link rel=canonical href=https://www.youtube.com/channel/" + Id + ">")]
    [InlineData("c/Lamps", "<meta property=og:url content=https://www.youtube.com/channel/" + Id + ">")]
    [InlineData("user/lamps", "<meta itemprop=identifier content=" + Id + ">")]
    [InlineData("@lamps/videos", "<script>var data = {\"externalId\":\"" + Id + "\",\"channelId\":\"UCzzzzzzzzzzzzzzzzzzzzzz\"};</script>")]
    [InlineData("@lamps", "<link rel=alternate type=application/rss+xml title=RSS href=" + ChannelFeed + ">")]
    public async Task A_channel_has_one_feed(string path, string head)
    {
        await using var finding = await Finding.StartAsync();
        finding.WithPage($"/{path}", head);

        var outcome = await finding.FindAsync(finding.Named("www.youtube.com", path));

        outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds.ShouldHaveSingleItem().Url.ShouldBe(new Uri(ChannelFeed));
        finding.Web.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("@lamps", "www.youtube.com")]
    [InlineData("channel/short", "www.youtube.com")]
    public async Task A_channel_whose_page_tells_nothing_has_none_and_nothing_is_guessed(string path, string host)
    {
        await using var finding = await Finding.StartAsync();
        finding.WithPage($"/{path}", "<meta itemprop=identifier content=lamps>");

        var outcome = await finding.FindAsync(finding.Named(host, path));

        outcome.ShouldBeOfType<DiscoveryOutcome.NoFeeds>();
        finding.Web.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_sites_page_is_no_channel()
    {
        await using var finding = await Finding.StartAsync();
        finding.WithPage("/@lamps", $"<link rel=canonical href=https://www.youtube.com/channel/{Id}>");

        var outcome = await finding.FindAsync(finding.Named("youtube.com.blog.example", "@lamps"));

        outcome.ShouldBeOfType<DiscoveryOutcome.NoFeeds>();
    }

    [Theory]
    [InlineData("ann/lamp", "releases tags commits")]
    [InlineData("ann/lamp/", "releases tags commits")]
    [InlineData("ann/lamp.git", "releases tags commits")]
    [InlineData("ann/lamp/releases", "releases tags commits")]
    [InlineData("ann/lamp/tags", "tags releases commits")]
    [InlineData("ann/lamp/commits", "commits releases tags")]
    public async Task A_repository_has_feeds_of_releases_tags_and_commits(string path, string expected)
    {
        await using var finding = await Finding.StartAsync();
        finding.WithPage($"/{path}", "<link rel=alternate type=application/atom+xml href=https://github.com/ann/lamp/commits/main.atom><link rel=alternate type=application/atom+xml href=https://github.com/ann/lamp/tags.atom>");

        var outcome = await finding.FindAsync(finding.Named("github.com", path));

        var feeds = outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds;
        feeds.Select(feed => feed.Url.AbsoluteUri).ShouldBe(expected.Split(' ').Select(part => $"https://github.com/ann/lamp/{part}.atom"));
        feeds[0].Title.ShouldNotBeNull().ShouldEndWith(" of ann/lamp");
        finding.Web.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("topics/lamps")]
    [InlineData("ann/lamp/blob/main/README.md")]
    public async Task Githubs_other_pages_are_pages_like_any(string path)
    {
        await using var finding = await Finding.StartAsync();
        finding.WithPage($"/{path}", "<link rel=alternate type=application/atom+xml href=/own.atom>");

        var outcome = await finding.FindAsync(finding.Named("github.com", path));

        outcome.ShouldBeOfType<DiscoveryOutcome.Found>().Feeds.ShouldHaveSingleItem().Url.AbsolutePath.ShouldBe("/own.atom");
    }
}
