using System.Text;
using Xunit.Abstractions;

namespace AnnounceBot.Feeds.Tests.Hostile;

public sealed class HostileDocumentTests(ITestOutputHelper output)
{
    private const int Many = 1_000_000;
    private const int Deep = 100_000;

    public static TheoryData<string, string> Documents => new()
    {
        { "deep nesting", "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", Deep)) + string.Concat(Enumerable.Repeat("</a>", Deep)) + "</channel></rss>" },
        { "deep nesting without an end", "<rss><channel><item><description>" + string.Concat(Enumerable.Repeat("<a>", Deep)) },
        { "deep nesting with crossing ends", "<rss><channel>" + string.Concat(Enumerable.Repeat("<a><b></a>", Deep)) },
        { "deep namespaces", "<rss>" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"<a{number} xmlns=\"urn:{number}\">")) },
        { "deep HTML", "<rss><channel><item><description>" + string.Concat(Enumerable.Repeat("&lt;div&gt;", Deep)) + "</description></item></channel></rss>" },
        { "a long attribute", $"<rss><channel><item a=\"{new string('x', Many)}\"><title>t</title></item></channel></rss>" },
        { "many attributes", "<rss><channel><item " + string.Concat(Enumerable.Range(0, Many).Select(number => $"a{number}='' ")) + "><title>t</title></item></channel></rss>" },
        { "many repeated attributes", "<rss><channel><item " + string.Concat(Enumerable.Repeat("a='' ", Many)) + "><title>t</title></item></channel></rss>" },
        { "many HTML attributes", "<rss><channel><item><description>&lt;p " + string.Concat(Enumerable.Range(0, Deep).Select(number => $"a{number} ")) + "&gt;x</description></item></channel></rss>" },
        { "billion laughs", "<!DOCTYPE rss [<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 30).Select(number => $"<!ENTITY a{number} \"&a{number - 1};&a{number - 1};\">")) + "]><rss><channel><title>&a30;</title></channel></rss>" },
        { "quadratic blow-up", $"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 400)}\">]><rss><channel><title>{string.Concat(Enumerable.Repeat("&a;", Deep))}</title></channel></rss>" },
        { "quotes without an end", "<rss><channel><item " + string.Concat(Enumerable.Repeat("a=\" <", Deep)) },
        { "comments without an end", "<rss><channel>" + string.Concat(Enumerable.Repeat("<!-- ", Deep)) },
        { "CDATA without an end", "<rss><channel><title>" + string.Concat(Enumerable.Repeat("<![CDATA[ ", Deep)) },
        { "declarations without an end", string.Concat(Enumerable.Repeat("<!DOCTYPE [", Deep)) + "<rss>" },
        { "less-than signs", "<rss><channel><title>" + new string('<', Many) },
        { "ampersands", "<rss><channel><title>" + new string('&', Many) },
        { "many items", "<rss><channel>" + string.Concat(Enumerable.Repeat("<item/>", Deep)) + "</channel></rss>" },
        { "many categories", "<rss><channel><item>" + string.Concat(Enumerable.Range(0, Deep).Select(number => $"<category>{number}</category>")) + "</item></channel></rss>" },
        { "many nested items", "<rss><channel>" + string.Concat(Enumerable.Repeat("<item>", Deep)) },
        { "deep JSON", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + new string('[', Deep) },
        { "a long date", $"<rss><channel><item><pubDate>{new string('1', Many)}</pubDate></item></channel></rss>" },
        { "a long e-mail address", $"<rss><channel><item><author>{new string('a', Deep)}@{new string('(', Deep)}</author></item></channel></rss>" },
        { "start tags that look like feeds", string.Concat(Enumerable.Repeat("<feed", Deep)) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_costs_no_more_than_an_honest_one(string what, string text)
    {
        var document = Encoding.UTF8.GetBytes(text);

        var cost = Cost.Of(() => Exercise(document));

        cost.ShouldBeBounded(what, document.Length, output);
    }

    private static void Exercise(byte[] document)
    {
        if (FeedParser.Parse(document, null, null) is not ParseOutcome.Feed { Document: var feed })
            return;
        foreach (var summary in feed.Entries.Select(entry => entry.Summary).OfType<Markup>())
        {
            _ = summary.ToText();
            _ = summary.Links();
        }
    }

    [Fact]
    public void An_entity_that_grows_is_not_expanded()
    {
        var document = Encoding.UTF8.GetBytes($"<!DOCTYPE rss [<!ENTITY a \"{new string('x', 400)}\">]><rss><channel><title>{string.Concat(Enumerable.Repeat("&a;", Deep))}</title></channel></rss>");

        var outcome = FeedParser.Parse(document, null, null).ShouldBeOfType<ParseOutcome.Feed>();

        outcome.Document.Title!.Source.Length.ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void Nothing_outside_the_document_is_looked_up()
    {
        var document = Encoding.UTF8.GetBytes("""<!DOCTYPE rss SYSTEM "file:///etc/hostname" [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;]><rss><channel><title>[&x;]</title></channel></rss>""");

        var outcome = FeedParser.Parse(document, null, null).ShouldBeOfType<ParseOutcome.Feed>();

        outcome.Document.Title!.ToText().ShouldBe("[&x;]");
    }
}
