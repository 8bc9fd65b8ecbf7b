using System.Xml;
using System.Xml.Linq;
using AnnounceBot.Feeds.Repair;

namespace AnnounceBot.Feeds.Tests.Repair;

public sealed class XmlRepairerTests
{
    [Theory]
    [InlineData("<rss><a>x & y</a></rss>", "x & y")]
    [InlineData("<rss><a>x &nbsp;&eacute;&mdash; y</a></rss>", "x \u00A0é— y")]
    [InlineData("<rss><a>&unknown; &#xyz; &</a></rss>", "&unknown; &#xyz; &")]
    [InlineData("<rss><a>1 < 2 <3</a></rss>", "1 < 2 <3")]
    [InlineData("<rss><a>a\u0001b\u000Cc</a></rss>", "abc")]
    [InlineData("<rss><a>&#1;x&#65;&#x110000;</a></rss>", "xA")]
    [InlineData("<rss><a><b>x</a></rss>", "x")]
    [InlineData("<rss><a><b>x</a></b>y</rss>", "xy")]
    [InlineData("<rss><a>x</c></a></rss>", "x")]
    [InlineData("<rss><a href=x b='1' b=\"2\" c d=\"x<y\">x</a></rss>", "x")]
    [InlineData("<rss><a href=\"x>y</a></rss>", "y")]
    [InlineData("<rss><dc:a>x</dc:a><z:b z:c='1'>y</z:b></rss>", "xy")]
    [InlineData("<rss><a><![CDATA[x & <y>]]></a></rss>", "x & <y>")]
    [InlineData("<rss><a><![CDATA[x</a></rss>", "x")]
    [InlineData("<rss><1a>x</1a></rss>", "<1a>x")]
    [InlineData("<rss><a:b:c>x</a:b:c></rss>", "x")]
    [InlineData("<rss xmlns:a=''><a:b>x</a:b></rss>", "x")]
    [InlineData("<rss xmlns='http://www.w3.org/2000/xmlns/'><a>x</a></rss>", "x")]
    [InlineData("<rss><a>x<br>y</a></rss>", "xy")]
    [InlineData("<rss><a>x", "x")]
    [InlineData("<rss><a>x</a><b", "x")]
    [InlineData("<rss><a>x</a></rss>junk<more>", "x")]
    [InlineData("<!DOCTYPE rss [<!ENTITY me \"Ann\"><!ENTITY x SYSTEM \"file:///x\">]><rss><a>&me; &x;</a></rss>", "Ann &x;")]
    public void What_is_ill_formed_becomes_well_formed(string document, string text)
    {
        var repaired = XmlRepairer.Repair(document, 0);

        XDocument.Parse(repaired.Text).Root!.Value.ShouldBe(text);
        repaired.Repairs.ShouldNotBeNull();
    }

    [Fact]
    public void A_well_formed_document_needs_no_repair()
    {
        const string Document = "<?xml version=\"1.0\"?><!-- x --><rss a=\"1\"><a>x &amp; y &#65;</a><b/></rss>";

        var repaired = XmlRepairer.Repair(Document, 0);

        repaired.Repairs.ShouldBeEmpty();
        XNode.DeepEquals(XElement.Parse(repaired.Text), XElement.Parse(Document)).ShouldBeTrue();
    }

    [Fact]
    public void Repairs_are_told_once_for_each_kind_with_their_first_line()
    {
        var feed = Read.Feed("<rss><channel>\n<title>A & B</title>\n<item><title>C & D &nbsp;</title></item></channel></rss>");

        feed.Repairs.ShouldBe(
        [
            "Line 2: \"&\" should be written \"&amp;\" (and 1 more).",
            "Line 3: \"&nbsp;\" is known to HTML and not to XML.",
        ]);
    }

    [Fact]
    public void A_truncated_feed_keeps_what_it_said()
    {
        var feed = Read.Sample("Repair", "truncated-in-a-tag.xml");

        feed.Entries.Select(entry => entry.Link).ShouldBe(["https://blog.test/whole", "https://blog.test/half"]);
        feed.Repairs.ShouldContain(repair => repair.Contains("ends in the middle", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_server_prints_before_the_feed_is_left_out()
    {
        var feed = Read.Sample("Repair", "php-warning-before-the-feed.xml");

        feed.Title!.ToText().ShouldBe("Blog");
        feed.Entries.ShouldHaveSingleItem().Title!.ToText().ShouldBe("One");
    }

    [Fact]
    public void An_element_ends_where_the_next_of_its_kind_begins()
    {
        var feed = Read.Sample("Repair", "items-that-never-end.xml");

        feed.Entries.Select(entry => (entry.Title!.ToText(), entry.Link)).ShouldBe([("One", "https://blog.test/1"), ("Two", "https://blog.test/2")]);
        feed.Entries[1].Summary!.ToText().ShouldBe("Text & more\nand more");
    }

    [Fact]
    public void Whatever_it_writes_is_well_formed()
    {
        var random = new Random(7);
        string[] pieces = ["<rss>", "<a ", "b=", "'", "\"", ">", "</a>", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", ";", "x", ":", "<?", "?>", "<!DOCTYPE [", "xmlns:p=", "p:q", "<p:q>", "\0", "\uD800", "=", "/", "é"];

        for (var number = 0; number < 20_000; number++)
        {
            var document = "<rss>" + string.Concat(Enumerable.Range(0, random.Next(1, 15)).Select(_ => pieces[random.Next(pieces.Length)]));

            Should.NotThrow(() => XmlReader.Create(new StringReader(XmlRepairer.Repair(document, 0).Text)).MoveToContent(), document);
            Should.NotThrow(() => XDocument.Parse(XmlRepairer.Repair(document, 0).Text), document);
        }
    }
}
