using System.Globalization;
using System.Text;
using AnnounceBot.Playground.Blogs.Pages;

namespace AnnounceBot.Playground.Blogs.Publishing;

/// <summary>What people type, made fit for feeds and pages: no control characters, no HTML of theirs.</summary>
internal static class PlainText
{
    /// <summary>One line.</summary>
    public static string Line(string typed) => string.Join(' ', Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The paragraphs of a text, in HTML: an empty line is between two of them, and a line's end within one stays.</summary>
    public static IReadOnlyList<string> Paragraphs(string typed)
    {
        var lines = Clean(typed).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim());
        return
        [
            .. string.Join('\n', lines)
                .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(paragraph => string.Join("<br>\n", paragraph.Split('\n').Select(Html.Text))),
        ];
    }

    // XML has no place for control characters, half surrogate pairs and U+FFFE, U+FFFF; a feed with one could not be written.
    private static string Clean(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' || !(Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || rune.Value is 0xFFFE or 0xFFFF))
                text.Append(rune);
        }

        return text.ToString();
    }
}
