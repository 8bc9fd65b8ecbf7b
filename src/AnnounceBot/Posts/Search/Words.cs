using System.Text;

namespace AnnounceBot.Posts.Search;

/// <summary>What the index takes for words.</summary>
internal static class Words
{
    /// <returns>The text with each letter of a script without spaces as a word of its own: there a phrase finds any piece of text.</returns>
    public static string? Apart(string? text)
    {
        if (text is null || !text.EnumerateRunes().Any(ScriptsWithoutSpaces.Have))
            return text;
        var apart = new StringBuilder(text.Length * 2);
        foreach (var letter in text.EnumerateRunes())
        {
            if (ScriptsWithoutSpaces.Have(letter))
                apart.Append(' ').Append(letter.ToString()).Append(' ');
            else
                apart.Append(letter.ToString());
        }

        return apart.ToString();
    }

    /// <param name="left">How many words there may be, and how many there may still be afterwards; below 0: there were more.</param>
    /// <returns>As much from the beginning of the text as has no more words than that.</returns>
    public static string Take(string text, ref int left)
    {
        var (at, isInWord) = (0, false);
        foreach (var letter in text.EnumerateRunes())
        {
            var isOfWord = !Rune.IsWhiteSpace(letter) && !Rune.IsPunctuation(letter) && !Rune.IsSymbol(letter);
            if (isOfWord && !isInWord && --left < 0)
                return text[..at];

            (isInWord, at) = (isOfWord, at + letter.Utf16SequenceLength);
        }

        return text;
    }

    /// <returns>Whether there is anything in it that the index can know: letters and digits are.</returns>
    public static bool Has(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
