using System.Text;

namespace AnnounceBot.Feeds.Tests.Syntax;

public sealed class JsonFeedTests
{
    [Fact]
    public void A_feed_and_its_items_say_what_version_1_1_lets_them_say()
    {
        var feed = Read.Sample("Syntax", "json-feed-with-everything.json");

        (feed.Format, feed.Link, feed.Id, feed.Author, feed.Language).ShouldBe((FeedFormat.Json, "https://blog.test/", "https://blog.test/feed.json", "Ada", "en"));
        feed.Entries.Count.ShouldBe(2);
        var entry = feed.Entries[0];
        (entry.Id, entry.Link, entry.Author, entry.Title!.ToText(), entry.Summary!.ToText()).ShouldBe(("7", "https://blog.test/seven", "Bo", "Seven", "Short"));
        entry.Content!.Links().ShouldBe(["https://blog.test/feeds/x"]);
        entry.Categories.ShouldBe(["lamps", "oil"]);
        entry.Enclosures.ShouldBe([new Enclosure("https://blog.test/feeds/a.mp3", "audio/mpeg", 12)]);
        entry.Updated.ShouldBe(new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void An_external_address_counts_only_where_there_is_no_other()
    {
        var entry = Read.Sample("Syntax", "json-feed-with-everything.json").Entries[1];

        entry.Link.ShouldBe("https://other.test/");
        entry.Content!.ToText().ShouldBe("1 < 2");
    }

    [Fact]
    public void Half_a_surrogate_pair_spoils_one_string_only()
    {
        var feed = Read.Feed("""{"version":"https://jsonfeed.org/version/1","title":"\ud800","items":[{"id":"1","title":"ok"}]}""");

        feed.Title.ShouldBeNull();
        feed.Entries[0].Title!.ToText().ShouldBe("ok");
    }

    [Theory]
    [InlineData("""{"name":"package","version":"1.0.0"}""")]
    [InlineData("[1,2,3]")]
    public void Other_JSON_is_not_a_feed(string document) => FeedParser.Parse(Encoding.UTF8.GetBytes(document), null, null).ShouldBeOfType<ParseOutcome.NotAFeed>();

    [Fact]
    public void JSON_that_breaks_is_told_with_its_line()
    {
        var outcome = FeedParser.Parse("{\"version\":\"https://jsonfeed.org/version/1\",\n\"title\" \"x\"}"u8.ToArray(), null, null);

        outcome.ShouldBeOfType<ParseOutcome.Failed>().Reason.ShouldContain("line 2");
    }
}
