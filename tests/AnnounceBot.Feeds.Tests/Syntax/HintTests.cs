namespace AnnounceBot.Feeds.Tests.Syntax;

public sealed class HintTests
{
    [Fact]
    public void A_feed_says_how_it_wants_to_be_polled()
    {
        var feed = Read.Feed("""
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><ttl>60</ttl>
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><atom:link rel="hub" href="https://hub.test/"/><atom:link rel="self" href="/self.xml"/>
            <skipHours><hour>24</hour><hour>3</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Someday</day></skipDays></channel></rss>
            """);

        feed.Hints!.TimeToLive.ShouldBe(TimeSpan.FromHours(1));
        feed.Hints.UpdatePeriod.ShouldBe(TimeSpan.FromHours(6));
        feed.Hints.SkipHours.ShouldBe([0, 3]);
        feed.Hints.SkipDays.ShouldBe([DayOfWeek.Sunday]);
        (feed.Hints.Hub, feed.Hints.Self, feed.Link).ShouldBe(("https://hub.test/", "https://blog.test/self.xml", null));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("99999999")]
    public void A_time_to_live_that_is_none_is_null(string told) => (Read.Feed($"<rss><channel><ttl>{told}</ttl></channel></rss>").Hints?.TimeToLive).ShouldBeNull();

    [Theory]
    [InlineData("<media:thumbnail url='/t.jpg'/>", "https://blog.test/t.jpg")]
    [InlineData("<media:thumbnail url='/t.jpg'/><media:group><media:content url='/c.jpg' medium='image'/></media:group>", "https://blog.test/c.jpg")]
    [InlineData("<media:content url='/c.mp4' type='video/mp4'><media:thumbnail url='/t.jpg'/></media:content>", "https://blog.test/t.jpg")]
    [InlineData("<itunes:image href='/i.jpg'/>", "https://blog.test/i.jpg")]
    [InlineData("<image><url>/u.jpg</url></image>", "https://blog.test/u.jpg")]
    public void An_entry_may_have_a_picture(string elements, string picture) => Read.Item(elements).Image.ShouldBe(picture);

    [Fact]
    public void An_entry_may_be_in_a_language_of_its_own() =>
        Read.Feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry xml:lang='pt'><title>x</title></entry></feed>").Entries[0].Language.ShouldBe("pt");
}
