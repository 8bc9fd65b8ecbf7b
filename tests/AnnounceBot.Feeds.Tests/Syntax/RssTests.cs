namespace AnnounceBot.Feeds.Tests.Syntax;

public sealed class RssTests
{
    [Fact]
    public void A_feed_in_many_vocabularies_is_one_feed()
    {
        var feed = Read.Sample("Syntax", "rss-in-many-vocabularies.xml");

        feed.Format.ShouldBe(FeedFormat.Rss);
        feed.Title!.ToText().ShouldBe("Lantern notes");
        feed.Link.ShouldBe("https://blog.test/");
        feed.Subtitle!.ToText().ShouldBe("About lamps");
        feed.Language.ShouldBe("en-GB");
        feed.Updated.ShouldBe(new DateTimeOffset(2026, 1, 31, 8, 15, 30, TimeSpan.Zero));
        feed.Repairs.ShouldBeEmpty();
        var entry = feed.Entries.ShouldHaveSingleItem();
        entry.Title!.ToText().ShouldBe("Wicks & oil");
        entry.Link.ShouldBe("https://blog.test/wicks");
        entry.Id.ShouldBe("wicks-1");
        entry.Author.ShouldBe("Ada");
        entry.Published.ShouldBe(new DateTimeOffset(2026, 1, 30, 10, 0, 0, TimeSpan.Zero));
        entry.Summary!.ToText().ShouldBe("Short");
        entry.Content!.Links().ShouldBe(["https://blog.test/more"]);
        entry.Categories.ShouldBe(["lamps", "oil"]);
        entry.Enclosures.ShouldBe([new Enclosure("https://blog.test/wicks.mp3", "audio/mpeg", 1234)]);
    }

    [Theory]
    [InlineData("<guid>https://blog.test/1</guid>", "https://blog.test/1")]
    [InlineData("<guid isPermaLink='true'>/1</guid>", "https://blog.test/1")]
    [InlineData("<guid isPermaLink='false'>https://blog.test/1</guid>", null)]
    [InlineData("<guid>https://blog.test/1</guid><link>https://blog.test/2</link>", "https://blog.test/2")]
    [InlineData("<link>\n https://blog.test/a\nb </link>", "https://blog.test/ab")]
    [InlineData("<atom:link rel='alternate' href='https://blog.test/3'/>", "https://blog.test/3")]
    [InlineData("<atom:link rel='self' href='https://blog.test/3'/>", null)]
    [InlineData("<link>https://blog.test/1</link><atom:link rel='alternate' href='https://blog.test/3'/>", "https://blog.test/1")]
    public void The_link_is_the_entrys_page(string elements, string? link) => Read.Item(elements).Link.ShouldBe(link);

    [Theory]
    [InlineData("<author>ada@blog.test (Ada)</author>", "Ada")]
    [InlineData("<author>Ada &lt;ada@blog.test&gt;</author>", "Ada")]
    [InlineData("<author>ada@blog.test</author>", "ada@blog.test")]
    [InlineData("<author><name>Ada</name><email>ada@blog.test</email></author>", "Ada")]
    [InlineData("<itunes:author>Studio</itunes:author><dc:creator>Ada\u202E\n Bo</dc:creator>", "Ada Bo")]
    [InlineData("<dc:creator></dc:creator>", null)]
    public void The_author_is_a_display_name(string elements, string? author) => Read.Item(elements).Author.ShouldBe(author);

    [Fact]
    public void Titles_of_other_things_are_not_the_title() =>
        Read.Item("<media:title>Picture</media:title><image><title>Logo</title></image><title>Post</title><x><title>No</title></x>").Title!.ToText().ShouldBe("Post");

    [Fact]
    public void A_picture_gives_its_title_where_there_is_no_other() =>
        Read.Item("<media:group><media:title>Video</media:title></media:group>").Title!.ToText().ShouldBe("Video");

    [Fact]
    public void Dublin_Cores_date_is_when_it_was_published_if_nothing_else_is() =>
        Read.Item("<dc:date>2026-01-30</dc:date>").Published.ShouldBe(new DateTimeOffset(2026, 1, 30, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_date_that_is_none_is_null() => Read.Item("<pubDate>soon</pubDate>").Published.ShouldBeNull();

    [Fact]
    public void A_second_summary_is_the_text()
    {
        var entry = Read.Item("<description>short</description><summary>long</summary>");

        entry.Summary!.ToText().ShouldBe("short");
        entry.Content!.ToText().ShouldBe("long");
    }

    [Theory]
    [InlineData("<title>AT&amp;amp;T &lt;b&gt;bold&lt;/b&gt;</title>", "AT&T bold")]
    [InlineData("<title>1 &lt; 2 &amp; x</title>", "1 < 2 & x")]
    [InlineData("<title>List&lt;T&gt; explained</title>", "List<T> explained")]
    [InlineData("<title><b>naked</b> &lt;tag&gt;</title>", "naked <tag>")]
    [InlineData("<title>don\u0092t</title>", "don’t")]
    [InlineData("<title>Ã©tÃ©</title>", "été")]
    public void A_title_is_read_as_it_was_meant(string element, string text) => Read.Item(element).Title!.ToText().ShouldBe(text);

    [Fact]
    public void Items_may_nest_by_mistake()
    {
        var feed = Read.Feed("<rss><channel><item><title>1</title><item><title>2</title></item></item><item><title>3</title></item></channel></rss>");

        feed.Entries.Select(entry => entry.Title!.ToText()).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public void A_relative_link_belongs_to_the_feeds_page()
    {
        var feed = Read.Feed("<rss><channel><link>https://site.test/blog/</link><item><link>post</link></item></channel></rss>");

        feed.Entries[0].Link.ShouldBe("https://site.test/blog/post");
    }

    [Fact]
    public void RDF_keeps_its_items_beside_the_channel()
    {
        var feed = Read.Feed("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://r.test/"><title>R</title><link>https://r.test/</link><items><rdf:Seq><rdf:li rdf:resource="urn:1"/></rdf:Seq></items></channel>
            <item rdf:about="urn:1"><title>One</title><link>https://r.test/1</link><dc:subject>x</dc:subject><dc:creator>Ada</dc:creator></item></rdf:RDF>
            """);

        feed.Format.ShouldBe(FeedFormat.Rdf);
        var entry = feed.Entries.ShouldHaveSingleItem();
        (entry.Id, entry.Link, entry.Author).ShouldBe(("urn:1", "https://r.test/1", "Ada"));
        entry.Categories.ShouldBe(["x"]);
    }
}
