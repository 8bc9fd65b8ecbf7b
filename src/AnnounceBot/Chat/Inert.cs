using System.Buffers;
using System.Globalization;
using System.Text;

namespace AnnounceBot.Chat;

/// <summary>Takes out of strangers' texts what only pretends to be text.</summary>
/// <remarks>
/// Control characters, overrides of direction and characters that nobody sees go; line breaks of every kind are "\n", white space and fillers are single spaces;
/// half characters become U+FFFD; no letter carries more than a few marks. Joiners and direction marks stay: Persian, Hindi and emoji need them.
/// </remarks>
internal static class Inert
{
    /// <summary>Tibetan and Vietnamese need a few; a pile of them reaches into the lines above and below.</summary>
    private const int MostMarks = 5;

    private const int BlackFlag = 0x1F3F4;

    /// <summary>Letters and signs of most texts in Latin script: none is hidden, and none changes another.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(['\n', '€', .. Range(' ', '~'), .. Range('\u00A1', '\u00AC'), .. Range('\u00AE', '\u024F'), .. Range('\u2010', '\u2027')]);

    private enum Sort
    {
        Shown,
        Space,
        LineBreak,
        Hidden,
    }

    /// <returns>Paragraphs have one blank line between them.</returns>
    public static string Lines(string text)
    {
        if (IsInert(text))
            return text;
        var lines = Clean(text).Split('\n').Select(line => line.Trim(' '));
        var kept = new StringBuilder(text.Length);
        var breaks = 0;
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                kept.Append('\n', kept.Length == 0 ? 0 : Math.Min(breaks, 2)).Append(line);
                breaks = 0;
            }

            breaks++;
        }

        return kept.ToString();
    }

    public static string OneLine(string text) => Lines(text).Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');

    /// <summary>Whether nothing can be taken out: so it is with nearly every text.</summary>
    private static bool IsInert(string text) =>
        !text.AsSpan().ContainsAnyExcept(Plain)
        && text is not ([' ' or '\n', ..] or [.., ' ' or '\n'])
        && !text.Contains("  ", StringComparison.Ordinal)
        && !text.Contains(" \n", StringComparison.Ordinal)
        && !text.Contains("\n ", StringComparison.Ordinal)
        && !text.Contains("\n\n\n", StringComparison.Ordinal);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var (last, marks) = (default(Rune), 0);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            var sort = SortOf(rune, last);
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (sort == Sort.Hidden || marks > MostMarks || (sort == Sort.Space && clean.Length > 0 && clean[^1] == ' '))
                continue;
            clean.Append(sort switch { Sort.Space => " ", Sort.LineBreak => "\n", _ => rune.ToString() });
            last = rune;
        }

        return clean.ToString();
    }

    private static Sort SortOf(Rune rune, Rune last) => rune.Value switch
    {
        '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => Sort.LineBreak,
        // Fillers of Hangul and an empty Braille cell look like nothing at all.
        '\t' or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 => Sort.Space,
        0xAD or 0x61C or 0x180E or 0x200B or 0xFEFF => Sort.Hidden,
        (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0x1D173 and <= 0x1D17A) => Sort.Hidden,
        >= 0xE0100 and <= 0xE01EF => Sort.Shown,
        // Tags spell the flags of Scotland and Wales, and elsewhere hide words.
        >= 0xE0020 and <= 0xE007F when last.Value is BlackFlag or (>= 0xE0020 and <= 0xE007F) => Sort.Shown,
        >= 0xE0000 and <= 0xE0FFF => Sort.Hidden,
        _ when (rune.Value & 0xFFFE) == 0xFFFE || Rune.IsControl(rune) => Sort.Hidden,
        _ when Rune.IsWhiteSpace(rune) => Sort.Space,
        _ => Sort.Shown,
    };
}
