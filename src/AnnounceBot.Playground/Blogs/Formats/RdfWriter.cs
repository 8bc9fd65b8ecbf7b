using System.Globalization;
using System.Xml;

namespace AnnounceBot.Playground.Blogs.Formats;

/// <summary>RSS 1.0: RDF, with the modules Dublin Core, content and enclosure.</summary>
internal static class RdfWriter
{
    public const string MediaType = "application/rdf+xml";

    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Rss = "http://purl.org/rss/1.0/";
    private const string EnclosureNamespace = "http://purl.oclc.org/net/rss_2.0/enc#";

    public static byte[] Write(Blog blog, BlogLinks links) => XmlFeed.Document(xml =>
    {
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteAttributeString("xmlns", Rss);
        xml.WriteAttributeString("xmlns", "content", null, XmlFeed.ContentNamespace);
        xml.WriteAttributeString("xmlns", "dc", null, XmlFeed.DublinCoreNamespace);
        xml.WriteAttributeString("xmlns", "enc", null, EnclosureNamespace);
        WriteChannel(xml, blog, links);
        foreach (var post in blog.Posts)
            WriteItem(xml, post, links);
    });

    private static void WriteChannel(XmlWriter xml, Blog blog, BlogLinks links)
    {
        xml.WriteStartElement("channel", Rss);
        xml.WriteAttributeString("about", Rdf, links.Feed.AbsoluteUri);
        xml.WriteElementString("title", Rss, blog.About.Title);
        xml.WriteElementString("link", Rss, links.Home.AbsoluteUri);
        xml.WriteElementString("description", Rss, blog.About.Description);
        xml.WriteElementString("language", XmlFeed.DublinCoreNamespace, blog.About.Language);
        xml.WriteElementString("date", XmlFeed.DublinCoreNamespace, FeedDates.Rfc3339(blog.LastModified));

        xml.WriteStartElement("items", Rss);
        xml.WriteStartElement("Seq", Rdf);
        foreach (var post in blog.Posts)
        {
            xml.WriteStartElement("li", Rdf);
            xml.WriteAttributeString("resource", Rdf, links.Of(post).AbsoluteUri);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, Post post, BlogLinks links)
    {
        xml.WriteStartElement("item", Rss);
        xml.WriteAttributeString("about", Rdf, links.Of(post).AbsoluteUri);
        xml.WriteElementString("title", Rss, post.Title);
        xml.WriteElementString("link", Rss, links.Of(post).AbsoluteUri);
        if (post.Summary is { } summary)
            xml.WriteElementString("description", Rss, summary);
        xml.WriteElementString("creator", XmlFeed.DublinCoreNamespace, post.Author);
        xml.WriteElementString("date", XmlFeed.DublinCoreNamespace, FeedDates.Rfc3339(post.Published));
        xml.WriteElementString("language", XmlFeed.DublinCoreNamespace, post.Language);
        foreach (var tag in post.Tags)
            xml.WriteElementString("subject", XmlFeed.DublinCoreNamespace, tag);
        xml.WriteElementString("encoded", XmlFeed.ContentNamespace, links.Html(post));
        if (post.Media is { } media)
            WriteEnclosure(xml, media);
        xml.WriteEndElement();
    }

    private static void WriteEnclosure(XmlWriter xml, SampleMedia media)
    {
        xml.WriteStartElement("enclosure", EnclosureNamespace);
        xml.WriteAttributeString("resource", Rdf, media.Url.AbsoluteUri);
        xml.WriteAttributeString("type", EnclosureNamespace, media.Type);
        xml.WriteAttributeString("length", EnclosureNamespace, media.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
