using System.Globalization;
using System.Text;

namespace AnnounceBot.Feeds.Dates;

/// <summary>Cuts a written date into numbers, words and marks.</summary>
internal static class DateTokenizer
{
    public static List<DateToken> Cut(string text)
    {
        var tokens = new List<DateToken>();
        var decomposed = text.Normalize(NormalizationForm.FormKD);
        for (var at = 0; at < decomposed.Length;)
        {
            var spaced = at;
            while (at < decomposed.Length && char.IsWhiteSpace(decomposed[at]))
            {
                at++;
            }

            if (at == decomposed.Length)
            {
                break;
            }

            var end = EndOf(decomposed, at);
            tokens.Add(Token(decomposed.AsSpan(at, end - at), at > spaced));
            at = end;
        }

        return tokens;
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        if (char.IsAsciiDigit(text[start]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }
        else if (char.IsLetter(text[start]))
        {
            while (end < text.Length && (char.IsLetter(text[end]) || IsAccent(text[end]) || IsInnerDot(text, end)))
            {
                end++;
            }
        }

        return end;
    }

    // "a.m." is one word; the last dot goes with it.
    private static bool IsInnerDot(string text, int at) => text[at] == '.' && char.IsLetter(text[at - 1]);

    private static bool IsAccent(char mark) => CharUnicodeInfo.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark;

    private static DateToken Token(ReadOnlySpan<char> piece, bool spaceBefore)
    {
        if (char.IsAsciiDigit(piece[0]))
        {
            return new(DateTokenKind.Number, piece.ToString(), spaceBefore);
        }

        if (!char.IsLetter(piece[0]))
        {
            return new(DateTokenKind.Mark, piece.ToString(), spaceBefore);
        }

        var word = new StringBuilder(piece.Length);
        foreach (var letter in piece)
        {
            if (char.IsLetter(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
        }

        return new(DateTokenKind.Word, word.ToString().Normalize(NormalizationForm.FormKC), spaceBefore);
    }
}
