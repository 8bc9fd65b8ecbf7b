using System.Globalization;

namespace AnnounceBot.Feeds.Text;

/// <summary>Cuts a text to a length where a reader would pause: after a sentence, else between words; never inside a letter with its marks, a word or an address.</summary>
internal static class SentenceCutter
{
    private const string Ellipsis = "…";
    private const string Closers = "\"'”’»)]）】」』〉》“";
    private const string WideEnds = "。！？｡";
    private const string NarrowEnds = ".!?…؟۔।॥։።";
    private const int LongestAbbreviation = 6;
    private const double SentenceFrom = 0.4; // an earlier end would leave too little

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "mr", "mrs", "ms", "dr", "prof", "st", "vs", "no", "fig", "etc", "cf", "al", "inc", "ltd", "approx", "z.b", "d.h", "u.a", "bzw", "ca", "nr", "p.s", "u.s", "a.m", "p.m", "v",
    };

    /// <summary>The text, or as much of its beginning as fits.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="maxLength">The most UTF-16 units to return, an ellipsis included.</param>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        if (maxLength < 2)
        {
            return "";
        }

        var (sentence, word, grapheme) = Places(text, maxLength);
        if (sentence >= maxLength * SentenceFrom)
        {
            return text[..sentence];
        }

        var end = word > 0 ? word : IsUnspaced(text, grapheme) ? grapheme : 0;
        if (end == 0 || (sentence > 0 && end < sentence))
        {
            return text[..sentence];
        }

        var cut = text.AsSpan(0, end).TrimEnd().TrimEnd(",;:-–—、，；：(\"“„«").TrimEnd();
        return cut.IsEmpty ? "" : string.Concat(cut, Ellipsis);
    }

    /// <summary>Whether a text ends as a sentence does, or is in a script that packs one into a few signs.</summary>
    public static bool IsSentence(string text) => EndsSentence(text, text.Length) || IsUnspaced(text, text.Length);

    // The last place after a sentence within the length, the last between words and the last between graphemes that leave room for an ellipsis.
    private static (int Sentence, int Word, int Grapheme) Places(string text, int maxLength)
    {
        var (sentence, word, grapheme) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var next = at + GraphemeLength(text, at);
            if (next > maxLength)
            {
                break;
            }

            sentence = EndsSentence(text, next) ? next : sentence;
            if (next < maxLength)
            {
                grapheme = next;
                word = IsBoundary(text, next) ? next : word;
            }

            at = next;
        }

        return (sentence, word, grapheme);
    }

    // Of plain letters each is one by itself, and most texts are those.
    private static int GraphemeLength(string text, int at) =>
        at + 1 < text.Length && text[at] is >= ' ' and <= '~' && text[at + 1] is >= ' ' and <= '~' ? 1 : StringInfo.GetNextTextElementLength(text, at);

    private static bool IsBoundary(string text, int end) =>
        char.IsWhiteSpace(text[end]) || (IsUnspaced(text, end) && "、，；：）」』".Contains(text[end - 1], StringComparison.Ordinal));

    private static bool EndsSentence(string text, int end)
    {
        var at = end - 1;
        while (at >= 0 && Closers.Contains(text[at], StringComparison.Ordinal))
        {
            at--;
        }

        if (at < 0)
        {
            return false;
        }

        if (WideEnds.Contains(text[at], StringComparison.Ordinal))
        {
            return end == text.Length || !Closers.Contains(text[end], StringComparison.Ordinal);
        }

        return NarrowEnds.Contains(text[at], StringComparison.Ordinal) && (end == text.Length || char.IsWhiteSpace(text[end])) && !IsAbbreviation(text, at, end);
    }

    private static bool IsAbbreviation(string text, int dot, int end)
    {
        if (text[dot] != '.')
        {
            return false;
        }

        var start = dot;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '(')
        {
            start--;
        }

        var word = text[start..dot];
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        var goesOn = end + 1 < text.Length && char.IsLower(text[end + 1]);
        return isInitial || goesOn || (word.Length <= LongestAbbreviation && Abbreviations.Contains(word));
    }

    // Chinese, Japanese and Thai write no spaces between words.
    private static bool IsUnspaced(string text, int at) => at > 0 && text[at - 1] is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF') or (>= '\uD840' and <= '\uD88F') or (>= '\uDC00' and <= '\uDFFF');
}
