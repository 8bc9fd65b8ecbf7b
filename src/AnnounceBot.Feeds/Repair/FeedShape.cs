using System.Collections.Frozen;

namespace AnnounceBot.Feeds.Repair;

/// <summary>What feeds look like, where a document forgets to say where an element ends.</summary>
internal static class FeedShape
{
    // Elements that hold one value each: when the next of them begins, the last one was forgotten.
    private static readonly FrozenSet<string> Values = new[]
    {
        "title", "link", "guid", "pubDate", "category", "comments", "language", "copyright", "generator", "ttl", "managingEditor", "webMaster", "lastBuildDate",
        "docs", "id", "updated", "published", "modified", "issued", "dc:date", "dc:creator", "dc:subject",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AfterValues = Values.Concat(
    [
        "description", "content:encoded", "summary", "content", "author", "enclosure", "item", "entry", "image", "source", "textInput", "channel", "subtitle", "tagline",
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> VoidInText = new[] { "br", "hr", "img", "input", "wbr", "embed", "area", "col", "param" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The open element that the start of another one ends; null if it ends none.</summary>
    public static string? Ends(OpenElements open, string name)
    {
        if (name is "item" or "entry" or "rss:item" && open.Has(name))
        {
            return name;
        }

        return AfterValues.Contains(name) && Values.Contains(open.Innermost) ? open.Innermost : null;
    }

    /// <summary>Whether an element of HTML has no end tag.</summary>
    public static bool IsVoid(OpenElements open, string name) => open.Count > 1 && VoidInText.Contains(name);
}
