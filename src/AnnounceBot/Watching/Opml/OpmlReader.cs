using System.Xml;
using AnnounceBot.Feeds.Discovery;

namespace AnnounceBot.Watching.Opml;

/// <summary>Reads lists of feeds as other readers write them. Never throws for what stands in a file.</summary>
/// <remarks>OPML 2.0, http://opml.org/spec2.opml. Names of elements and attributes are taken in any case, as files in the wild have them.</remarks>
internal static class OpmlReader
{
    /// <summary>Folders within folders; files of persons have two or three.</summary>
    private const int Deepest = 32;

    public static OpmlOutcome Read(ReadOnlyMemory<byte> file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var bytes = new MemoryStream(file.ToArray(), writable: false);
            using var xml = XmlReader.Create(bytes, settings);
            return ReadDocument(xml);
        }
        catch (XmlException mistake)
        {
            return new OpmlOutcome.Refused($"That is no OPML that I can read: {mistake.Message} Export the list once more from where it comes from.");
        }
    }

    private static OpmlOutcome ReadDocument(XmlReader xml)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || !Is(xml, "opml"))
            return new OpmlOutcome.Refused("That is no OPML: it should begin with <opml>. Most feed readers can export their list as OPML.");

        var (feeds, unreadable, folders, outlines) = (new List<NewFeed>(), new List<string>(), new Stack<string?>(), 0);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && Is(xml, "outline"))
                folders.Pop();
            if (xml.NodeType != XmlNodeType.Element || !Is(xml, "outline"))
                continue;
            if (++outlines > OpmlFile.MostOutlines)
                return new OpmlOutcome.Refused($"That list has more than {OpmlFile.MostOutlines} entries, which is more than I take. Nothing was imported; split it.");
            if (folders.Count >= Deepest)
                return new OpmlOutcome.Refused($"That list has folders within folders, more than {Deepest} deep. Nothing was imported.");

            var address = Attribute(xml, "xmlUrl");
            var name = Attribute(xml, "title") ?? Attribute(xml, "text");
            if (address is not null && FeedFinder.TryReadAddress(address, out var url))
                feeds.Add(FeedOf(xml, url, name, folders));
            else if (address is not null)
                unreadable.Add(address);
            if (!xml.IsEmptyElement)
                folders.Push(address is null ? name : null);
        }

        return new OpmlOutcome.Read(feeds, unreadable);
    }

    private static NewFeed FeedOf(XmlReader xml, Uri url, string? name, IEnumerable<string?> folders) => new(url)
    {
        Name = xml.GetAttribute(OpmlFile.Unnamed, OpmlFile.Ours) == "true" ? null : FeedTexts.Name(name),
        Tags = xml.GetAttribute(OpmlFile.Tags, OpmlFile.Ours) is { } exact ? FeedTexts.Tags(exact.Split('\n')) : FeedTexts.Tags(folders.Reverse().OfType<string>().Concat(Categories(xml))),
        TitleOnly = xml.GetAttribute(OpmlFile.TitleOnly, OpmlFile.Ours) == "true",
    };

    /// <summary>"/Boston/Weather,Harvard" is a path and a word.</summary>
    private static IEnumerable<string> Categories(XmlReader xml) => (Attribute(xml, "category") ?? "").Split(',', StringSplitOptions.TrimEntries)
        .SelectMany(category => category.StartsWith('/') ? category.Split('/', StringSplitOptions.TrimEntries) : [category]);

    private static bool Is(XmlReader xml, string name) => string.Equals(xml.LocalName, name, StringComparison.OrdinalIgnoreCase);

    /// <returns>Null also for an empty one.</returns>
    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI.Length == 0 && Is(xml, name) && !string.IsNullOrWhiteSpace(xml.Value))
                value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }
}
