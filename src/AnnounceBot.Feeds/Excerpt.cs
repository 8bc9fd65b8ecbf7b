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
        return Shorten(text, maxLength);
    }

    /// <summary>Cuts plain text at the end of a word.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="maxLength">The most characters (UTF-16 units) to return, the ellipsis included.</param>
    public static string Shorten(string text, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= maxLength)
            return text;
        var space = text.LastIndexOf(' ', maxLength - 1);
        var end = space > maxLength / 2 ? space : char.IsLowSurrogate(text[maxLength - 1]) ? maxLength - 2 : maxLength - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}
