using System.Globalization;
using System.Xml;

namespace AnnounceBot.Playground.Blogs.Formats;

/// <summary>Atom 1.0 (RFC 4287). Its ids are tag URIs (RFC 4151), so they outlive the port.</summary>
internal static class AtomWriter
{
    public const string MediaType = "application/atom+xml";

    public static byte[] Write(Blog blog, BlogLinks links) => XmlFeed.Document(xml =>
    {
        xml.WriteStartElement("feed", XmlFeed.AtomNamespace);
        xml.WriteAttributeString("xml", "lang", null, blog.About.Language);
        xml.WriteElementString("id", IdOf(blog));
        xml.WriteElementString("title", blog.About.Title);
        xml.WriteElementString("subtitle", blog.About.Description);
        xml.WriteElementString("updated", FeedDates.Rfc3339(blog.LastModified));
        WriteLink(xml, "self", links.Feed, MediaType);
        WriteLink(xml, "alternate", links.Home, "text/html");
        foreach (var author in blog.About.Authors)
            WriteAuthor(xml, author.Name);
        foreach (var post in blog.Posts)
            WriteEntry(xml, post, blog, links);
    });

    private static void WriteEntry(XmlWriter xml, Post post, Blog blog, BlogLinks links)
    {
        xml.WriteStartElement("entry");
        if (post.Language != blog.About.Language)
            xml.WriteAttributeString("xml", "lang", null, post.Language);
        xml.WriteElementString("id", $"{IdOf(blog)}/{post.Slug}");
        xml.WriteElementString("title", post.Title);
        xml.WriteElementString("published", FeedDates.Rfc3339(post.Published));
        xml.WriteElementString("updated", FeedDates.Rfc3339(post.Updated));
        WriteLink(xml, "alternate", links.Of(post), "text/html");
        if (post.Media is { } media)
            WriteLink(xml, "enclosure", media.Url, media.Type, media.Length);
        WriteAuthor(xml, post.Author);
        foreach (var tag in post.Tags)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", tag);
            xml.WriteEndElement();
        }

        if (post.Summary is { } summary)
            xml.WriteElementString("summary", summary);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(links.Html(post));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, Uri target, string type, long? length = null)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", target.AbsoluteUri);
        xml.WriteAttributeString("type", type);
        if (length is { } bytes)
            xml.WriteAttributeString("length", bytes.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.WriteElementString("name", name);
        xml.WriteEndElement();
    }

    private static string IdOf(Blog blog) => $"tag:lantern.example,2024:{blog.About.Name}";
}
