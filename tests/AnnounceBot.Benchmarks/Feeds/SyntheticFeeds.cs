using System.Globalization;
using System.Security;
using System.Text;

namespace AnnounceBot.Benchmarks.Feeds;

/// <summary>Feeds as blogs send them, made from a seed: the same bytes in every run.</summary>
internal static class SyntheticFeeds
{
    private const int Seed = 2026;

    /// <summary>RSS with whole articles, half of them in CDATA, half escaped.</summary>
    public static byte[] WholeArticles(int items)
    {
        var random = new Random(Seed);
        var feed = new StringBuilder("""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Blog</title><link>https://blog.test/</link>""");
        for (var number = 0; number < items; number++)
        {
            var article = Article(random);
            feed.Append(CultureInfo.InvariantCulture, $"""
                <item><title>Post {number} &amp; more</title><link>https://blog.test/{number}</link><guid isPermaLink="false">urn:{number}</guid><dc:creator><![CDATA[Ada]]></dc:creator>
                <pubDate>Thu, 01 Jan 2026 10:{number % 60:00}:00 +0000</pubDate><category>one</category><category>two</category><description>{SecurityElement.Escape(article[..200])}</description>
                """);
            feed.Append("<content:encoded>").Append(number % 2 == 0 ? $"<![CDATA[{article}]]>" : SecurityElement.Escape(article)).Append("</content:encoded></item>\n");
        }

        return Encoding.UTF8.GetBytes(feed.Append("</channel></rss>").ToString());
    }

    /// <summary>Atom with titles and a sentence each: nothing but elements.</summary>
    public static byte[] TitlesOnly(int entries)
    {
        var feed = new StringBuilder("""<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><id>urn:blog</id>""");
        for (var number = 0; number < entries; number++)
        {
            feed.Append(CultureInfo.InvariantCulture, $"""
                <entry><title>Post {number}</title><link href="https://blog.test/{number}"/><id>urn:{number}</id><updated>2026-01-01T10:00:00Z</updated><author><name>Ada</name></author><summary>One sentence about {number}.</summary></entry>
                """);
        }

        return Encoding.UTF8.GetBytes(feed.Append("</feed>").ToString());
    }

    /// <summary>The articles again, with what makes XML ill-formed.</summary>
    public static byte[] IllFormed(int items) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(WholeArticles(items)).Replace("&amp; more", "& more &nbsp;", StringComparison.Ordinal));

    private static string Article(Random random)
    {
        var html = new StringBuilder();
        for (var paragraphs = random.Next(5, 20); paragraphs > 0; paragraphs--)
        {
            html.Append("<p>");
            for (var words = random.Next(30, 120); words > 0; words--)
            {
                html.Append((char)('a' + random.Next(26)), random.Next(2, 9)).Append(words % 12 == 0 ? ". " : " ");
            }

            html.Append("<a href=\"https://blog.test/x?a=1&amp;b=2\">link</a></p>\n");
        }

        return html.ToString();
    }
}
