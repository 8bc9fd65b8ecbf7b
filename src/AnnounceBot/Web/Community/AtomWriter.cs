using System.Globalization;
using System.Text;
using System.Xml;
using AnnounceBot.Chat;

namespace AnnounceBot.Web.Community;

/// <summary>Writes feeds of ours.</summary>
/// <remarks>RFC 4287; whatever strangers wrote, what comes out is well-formed.</remarks>
internal static class AtomWriter
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write(AtomFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, WellFormed.Text(feed.Language));
            Text(xml, "id", feed.Id);
            Text(xml, "title", feed.Title);
            Text(xml, "subtitle", feed.Subtitle);
            Text(xml, "updated", Moment(feed.UpdatedAt));
            Link(xml, "self", feed.Self, "application/atom+xml");
            Link(xml, "alternate", feed.Page, "text/html");
            Person(xml, feed.Author);
            Text(xml, "generator", "AnnounceBot");
            foreach (var entry in feed.Entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        if (entry.Language is { } language)
            xml.WriteAttributeString("xml", "lang", null, WellFormed.Text(language));
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Text(xml, "updated", Moment(entry.PublishedAt));
        Text(xml, "published", Moment(entry.PublishedAt));
        Link(xml, "alternate", entry.Link, type: null);
        if (entry.Author is { } author)
            Person(xml, author);
        foreach (var tag in entry.Tags)
            Category(xml, tag);
        if (entry.Blog is { } blog)
            Source(xml, blog, entry.BlogPage);
        if (entry.Summary is { } summary)
            Text(xml, "summary", summary);
        if (entry.Content is { } content)
            Html(xml, content);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, WellFormed.Text(text));

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", WellFormed.Text(address));
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term)
    {
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", WellFormed.Text(term));
        xml.WriteEndElement();
    }

    private static void Source(XmlWriter xml, string title, string? page)
    {
        xml.WriteStartElement("source", Namespace);
        Text(xml, "title", title);
        if (page is not null)
            Link(xml, "alternate", page, "text/html");
        xml.WriteEndElement();
    }

    private static void Html(XmlWriter xml, string html)
    {
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(WellFormed.Text(html));
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
