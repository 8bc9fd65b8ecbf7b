using System.Globalization;

namespace AnnounceBot.Chat;

/// <summary>Cuts plain texts between characters as people see them.</summary>
internal static class Graphemes
{
    private const string Ellipsis = "…";

    /// <param name="longest">UTF-16 units, with the "…" that a text ends in which was cut.</param>
    /// <remarks>Extended grapheme clusters: Unicode Standard Annex 29.</remarks>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= longest - Ellipsis.Length)
            end += next;
        return text[..end].TrimEnd() + Ellipsis;
    }
}
