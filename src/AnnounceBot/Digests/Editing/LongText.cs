using System.Globalization;

namespace AnnounceBot.Digests.Editing;

/// <summary>A text that may be longer than a field of a form.</summary>
internal static class LongText
{
    private const string Paragraph = "\n\n";

    /// <returns>As much as fits, up to the end of a paragraph or else of a word; and what comes behind it, with what is between them. Together they are the text.</returns>
    public static (string Beginning, string Remainder) Split(string text, int longest)
    {
        if (text.Length <= longest)
            return (text, "");
        var end = new[] { text.LastIndexOf(Paragraph, longest, StringComparison.Ordinal), text.LastIndexOf(' ', longest), WholeLetters(text, longest), longest }.First(end => end > longest / 2);
        return (text[..end], text[end..]);
    }

    private static int WholeLetters(string text, int longest)
    {
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= longest)
            end += next;
        return end;
    }
}
