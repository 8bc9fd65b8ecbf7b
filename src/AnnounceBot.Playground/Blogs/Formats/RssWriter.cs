using System.Globalization;
using System.Xml;

namespace AnnounceBot.Playground.Blogs.Formats;

/// <summary>RSS 2.0, with the author as Dublin Core (RSS's own element wants an e-mail address) and the text as content:encoded.</summary>
internal static class RssWriter
{
    public const string MediaType = "application/rss+xml";

    public static byte[] Write(Blog blog, BlogLinks links) => XmlFeed.Document(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, XmlFeed.AtomNamespace);
        xml.WriteAttributeString("xmlns", "content", null, XmlFeed.ContentNamespace);
        xml.WriteAttributeString("xmlns", "dc", null, XmlFeed.DublinCoreNamespace);
        xml.WriteStartElement("channel");
        WriteChannel(xml, blog, links);
        foreach (var post in blog.Posts)
            WriteItem(xml, post, links);
    });

    private static void WriteChannel(XmlWriter xml, Blog blog, BlogLinks links)
    {
        xml.WriteElementString("title", blog.About.Title);
        xml.WriteElementString("link", links.Home.AbsoluteUri);
        xml.WriteElementString("description", blog.About.Description);
        xml.WriteElementString("language", blog.About.Language);
        xml.WriteElementString("lastBuildDate", FeedDates.Rfc822(blog.LastModified));

        xml.WriteStartElement("link", XmlFeed.AtomNamespace);
        xml.WriteAttributeString("href", links.Feed.AbsoluteUri);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", MediaType);
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, Post post, BlogLinks links)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", post.Title);
        xml.WriteElementString("link", links.Of(post).AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(links.Of(post).AbsoluteUri);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", FeedDates.Rfc822(post.Published));
        xml.WriteElementString("creator", XmlFeed.DublinCoreNamespace, post.Author);
        foreach (var tag in post.Tags)
            xml.WriteElementString("category", tag);
        if (post.Summary is { } summary)
            xml.WriteElementString("description", summary);
        xml.WriteElementString("encoded", XmlFeed.ContentNamespace, links.Html(post));
        if (post.Media is { } media)
            WriteEnclosure(xml, media);
        xml.WriteEndElement();
    }

    private static void WriteEnclosure(XmlWriter xml, SampleMedia media)
    {
        xml.WriteStartElement("enclosure");
        xml.WriteAttributeString("url", media.Url.AbsoluteUri);
        xml.WriteAttributeString("length", media.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("type", media.Type);
        xml.WriteEndElement();
    }
}
