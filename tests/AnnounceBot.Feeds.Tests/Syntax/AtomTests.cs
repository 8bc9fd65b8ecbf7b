namespace AnnounceBot.Feeds.Tests.Syntax;

public sealed class AtomTests
{
    [Fact]
    public void Addresses_are_resolved_against_the_base_in_force()
    {
        var feed = Read.Sample("Syntax", "atom-with-bases-inside-bases.xml");

        feed.Link.ShouldBe("https://a.test/one/");
        var entry = feed.Entries.ShouldHaveSingleItem();
        entry.Link.ShouldBe("https://a.test/one/two/post");
        entry.Enclosures.ShouldBe([new Enclosure("https://a.test/one/two/x.ogg", "audio/ogg", 9)]);
        entry.Content!.Links().ShouldBe(["https://a.test/one/two/three/b", "https://a.test/c", "https://d.test/e"]);
    }

    [Fact]
    public void A_feed_and_its_entry_say_what_RFC_4287_lets_them_say()
    {
        var feed = Read.Sample("Syntax", "atom-with-bases-inside-bases.xml");

        (feed.Format, feed.Id, feed.Author, feed.Language).ShouldBe((FeedFormat.Atom, "urn:lampen", "Ada", "de"));
        feed.Title!.ToText().ShouldBe("Lampen & Öl");
        feed.Subtitle!.ToText().ShouldBe("über Lampen");
        var entry = feed.Entries.ShouldHaveSingleItem();
        (entry.Id, entry.Title!.ToText()).ShouldBe(("urn:lampen:1", "1 < 2"));
        entry.Published.ShouldBe(new DateTimeOffset(2026, 1, 30, 9, 0, 0, TimeSpan.Zero));
        entry.Updated.ShouldBe(new DateTimeOffset(2026, 1, 30, 10, 0, 0, TimeSpan.Zero));
        entry.Summary!.ToText().ShouldBe("plain & short");
        entry.Content!.ToText().ShouldBe("a b\n\ne & <f>");
        entry.Categories.ShouldBe(["öl"]);
    }

    [Theory]
    [InlineData("<title type='text'>&lt;b&gt;</title>", "<b>")]
    [InlineData("<title type='html'>&lt;b&gt;x&lt;/b&gt; &amp;amp;</title>", "x &")]
    [InlineData("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>x &lt;b&gt;</div></title>", "x <b>")]
    [InlineData("<title mode='base64'>SGVsbG8=</title>", "Hello")]
    [InlineData("<title type='application/octet-stream'>SGVsbG8=</title>", "Hello")]
    [InlineData("<title type='text/html' mode='escaped'>&lt;b&gt;x&lt;/b&gt;</title>", "x")]
    public void A_text_is_read_as_its_type_says(string element, string text) => Read.AtomEntry(element).Title!.ToText().ShouldBe(text);

    [Fact]
    public void A_picture_is_no_text() =>
        Read.AtomEntry($"<content type='image/png'>{Convert.ToBase64String([.. Enumerable.Range(0, 200).Select(value => (byte)value)])}</content>").Content.ShouldBeNull();

    [Fact]
    public void An_article_that_forgot_to_say_that_it_is_HTML_is_HTML() =>
        Read.AtomEntry("<content>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content>").Content!.ToText().ShouldBe("One\n\nTwo");

    [Theory]
    [InlineData("<link href='1'/>", "https://blog.test/feeds/1")]
    [InlineData("<link rel='self' href='1'/>", null)]
    [InlineData("<link rel='http://www.iana.org/assignments/relation/alternate' href='1'/>", "https://blog.test/feeds/1")]
    [InlineData("<link rel='alternate' type='application/json' href='1'/><link rel='alternate' type='text/html' href='2'/>", "https://blog.test/feeds/2")]
    public void The_link_is_the_alternate_one(string elements, string? link) => Read.AtomEntry(elements).Link.ShouldBe(link);

    [Theory]
    [InlineData("http://purl.org/atom/ns#")]
    [InlineData("http://www.w3.org/2005/Atom/")]
    [InlineData("urn:something-else")]
    [InlineData("")]
    public void A_feed_is_Atom_under_whatever_name(string uri)
    {
        var feed = Read.Feed($"<feed xmlns='{uri}'><title>T</title><entry><title>E</title><issued>2026-01-30</issued></entry></feed>");

        feed.Format.ShouldBe(FeedFormat.Atom);
        feed.Entries.ShouldHaveSingleItem().Published.ShouldNotBeNull();
    }
}
