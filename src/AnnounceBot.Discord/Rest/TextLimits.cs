using System.Globalization;

namespace AnnounceBot.Discord.Rest;

/// <summary>Makes texts fit.</summary>
public static class TextLimits
{
    private const string Ellipsis = "…";

    /// <summary>Cuts a text that is too long between two characters as people see them, and ends it with "…".</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many UTF-16 units it may have with the "…"; at least 1.</param>
    /// <returns>The text itself if it fits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longest"/> is less than 1.</exception>
    /// <remarks>Extended grapheme clusters: Unicode Standard Annex 29.</remarks>
    public static string Cut(string text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        if (text.Length <= longest)
            return text;

        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= longest - Ellipsis.Length)
            end += next;

        return text.AsSpan(0, end).TrimEnd().ToString() + Ellipsis;
    }
}
