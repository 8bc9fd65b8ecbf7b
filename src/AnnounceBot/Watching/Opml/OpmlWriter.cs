using System.Globalization;
using System.Text;
using System.Xml;
using AnnounceBot.Chat;
using AnnounceBot.Feeds;

namespace AnnounceBot.Watching.Opml;

/// <summary>Writes the list of feeds so that other readers understand it, and so that it comes back as it was.</summary>
/// <remarks>OPML 2.0, http://opml.org/spec2.opml.</remarks>
internal static class OpmlWriter
{
    /// <param name="feeds">Those that lie in files of this machine are left out, and so are passwords in addresses.</param>
    /// <param name="now">Null: it does not say when it was written, and the same feeds are the same bytes.</param>
    public static byte[] Write(IEnumerable<Feed> feeds, string title, DateTimeOffset? now)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize, CheckCharacters = true }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "bot", null, OpmlFile.Ours);
            xml.WriteStartElement("head");
            xml.WriteElementString("title", WellFormed.Text(title));
            if (now is { } moment)
                xml.WriteElementString("dateCreated", moment.ToString("r", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var feed in feeds.Where(feed => !feed.Url.IsFile))
                Write(xml, feed);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, Feed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", WellFormed.Text(feed.DisplayName));
        xml.WriteAttributeString("title", WellFormed.Text(feed.DisplayName));
        xml.WriteAttributeString("xmlUrl", FeedState.New(feed.Url).ShownUrl.AbsoluteUri);
        if (feed.Home is { } home)
            xml.WriteAttributeString("htmlUrl", home.AbsoluteUri);
        if (feed.Tags.Count > 0)
            xml.WriteAttributeString("category", WellFormed.Text(string.Join(',', feed.Tags)));
        if (feed.Tags.Any(tag => tag.Contains(',', StringComparison.Ordinal) || tag.StartsWith('/')))
            xml.WriteAttributeString("bot", OpmlFile.Tags, OpmlFile.Ours, WellFormed.Text(string.Join('\n', feed.Tags)));
        if (feed.Name is null)
            xml.WriteAttributeString("bot", OpmlFile.Unnamed, OpmlFile.Ours, "true");
        if (feed.TitleOnly)
            xml.WriteAttributeString("bot", OpmlFile.TitleOnly, OpmlFile.Ours, "true");
        xml.WriteEndElement();
    }
}
