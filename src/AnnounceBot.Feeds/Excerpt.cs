namespace AnnounceBot.Feeds;

/// <summary>Cuts a short text out of an entry, to be shown where the whole has no room.</summary>
public static class Excerpt
{
    /// <summary>The author's own summary if there is one, else the beginning of the text.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="maxLength">The most characters (UTF-16 units) to return.</param>
    /// <returns>Plain text; empty where the entry has none.</returns>
    public static string Of(Entry entry, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = (entry.Summary ?? entry.Content)?.ToText() ?? "";
        return text.Length <= maxLength ? text : text[..maxLength];
    }
}
