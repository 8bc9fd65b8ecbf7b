using System.Text;

namespace AnnounceBot.Feeds.Tests;

public sealed class FeedParserTests
{
    [Theory]
    [InlineData("", "nothing")]
    [InlineData(" \n ", "nothing")]
    [InlineData("<!doctype html><html><head><title>x</title></head></html>", "web page")]
    [InlineData("<html><body>&lt;rss <rss></body>", "web page")]
    [InlineData("<opml version='2.0'><body/></opml>", "<opml>")]
    [InlineData("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "<urlset>")]
    [InlineData("just words", "neither")]
    [InlineData("\u0089PNG\r\n", "neither")]
    public void What_is_no_feed_is_told_as_what_it_is(string document, string word) =>
        FeedParser.Parse(Encoding.UTF8.GetBytes(document), "text/html", null).ShouldBeOfType<ParseOutcome.NotAFeed>().Reason.ShouldContain(word);

    [Fact]
    public void A_document_that_is_too_large_is_refused_unread() =>
        FeedParser.Parse(new byte[64 * 1024 * 1024], null, null).ShouldBeOfType<ParseOutcome.Failed>().Reason.ShouldContain("MB");

    [Fact]
    public void A_feed_without_entries_is_a_feed() => Read.Feed("<rss version='2.0'><channel/></rss>").Entries.ShouldBeEmpty();

    [Fact]
    public void A_document_type_changes_nothing() => Read.Feed("<!DOCTYPE rss PUBLIC \"-//X//Y\" \"http://127.0.0.1:1/x.dtd\"><rss><channel><title>x</title></channel></rss>").Title!.ToText().ShouldBe("x");

    [Fact]
    public void Bytes_may_lie_anywhere()
    {
        var bytes = "xx<rss><channel><title>x</title></channel></rss>yy"u8.ToArray();

        FeedParser.Parse(bytes.AsMemory(2..^2), null, null).ShouldBeOfType<ParseOutcome.Feed>();
    }
}
