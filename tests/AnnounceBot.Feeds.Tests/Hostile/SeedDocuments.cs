using System.Text;
using AnnounceBot.Feeds.Tests.Corpus;

namespace AnnounceBot.Feeds.Tests.Hostile;

/// <summary>What mutants are made of: the corpus where it is there, else documents made here.</summary>
internal static class SeedDocuments
{
    private const int Largest = 128 * 1024;

    public static IReadOnlyList<byte[]> All() =>
        SharedCorpus.Folder is null
            ? [.. Made().Select(Encoding.UTF8.GetBytes)]
            : [.. Directory.EnumerateFiles(Path.Combine(SharedCorpus.Folder, "feeds"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(bytes => bytes.Length <= Largest)];

    public static IEnumerable<string> Made()
    {
        const string Html = "<p>One <b>bold</b> &amp; <a href=\"/x\">link</a>.</p><ul><li>a<li>b</ul><pre>code\n  more</pre><script>no()</script>";
        yield return $"""
            <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY me "Ann">]>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A</title><link>https://a.test/</link>
            <item><title>One &lt;b&gt;</title><link>https://a.test/1</link><guid isPermaLink="false">1</guid><pubDate>Thu, 01 Jan 2026 10:00:00 +0000</pubDate><dc:creator>&me;</dc:creator>
            <description><![CDATA[{Html}]]></description><content:encoded><![CDATA[{Html}]]></content:encoded><enclosure url="a.mp3" length="1" type="audio/mpeg"/><category>x</category></item>
            <item><title>Two</title><description>plain &nbsp; text</description></item></channel></rss>
            """;
        yield return $"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.test/"><title type="html">B &amp;amp; C</title><id>urn:b</id><updated>2026-01-01T00:00:00Z</updated>
            <entry><title>One</title><link href="1"/><id>urn:b:1</id><author><name>Bo</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry>
            <entry><title>Two</title><summary type="html">{Html.Replace("<", "&lt;", StringComparison.Ordinal)}</summary></entry></feed>
            """;
        yield return """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>R</title></channel>
            <item rdf:about="1"><title>One</title><link>https://c.test/1</link><dc:date>2026-01-01</dc:date></item></rdf:RDF>
            """;
        yield return """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://d.test/","items":[{"id":"1","url":"/1","content_html":"<p>x</p>","date_published":"2026-01-01T00:00:00Z",
            "authors":[{"name":"Di"}],"tags":["a"],"attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":3}]}]}
            """;
    }
}
