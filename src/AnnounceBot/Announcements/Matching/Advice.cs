namespace AnnounceBot.Announcements.Matching;

/// <summary>Words and phrases that would be looked for in another way than their writer means.</summary>
internal static class Advice
{
    /// <param name="text">Without the asterisk at its end.</param>
    /// <param name="words">How many words it holds.</param>
    /// <returns>What to write instead; null if it is well as it is.</returns>
    public static string? About(Token token, string text, bool isPrefix, int words)
    {
        if (text.Contains('*', StringComparison.Ordinal))
            return "a * can stand only at the end of a word; write the beginning of the word, as in kern*";
        if (token.Kind == TokenKind.Word && OfWord(text) is { } advice)
            return advice;
        if (words > 0)
            return isPrefix && !EndsInWord(text) ? "the * must follow a word directly, as in kern*" : null;
        if (isPrefix)
            return "there is no word before the *; write its beginning, as in kern*";
        return token.Kind == TokenKind.Phrase
            ? "the quotation marks hold no word; write one between them, or take them away"
            : $"{text} is no word: it has no letter or digit; take it away";
    }

    private static string? OfWord(string word) => word switch
    {
        "-" => "the - stands alone; write it directly before the word that must not be there, or take it away",
        ['!', ..] => "an exclamation mark means nothing here; write NOT or - before what must not be there",
        _ when word.ToUpperInvariant() is "AND" or "OR" or "NOT" => $"{word} is written in small letters; write {word.ToUpperInvariant()}, or \"{word}\" if you mean the word",
        _ when word.Contains('|', StringComparison.Ordinal) => "the sign | means nothing here; write OR between words",
        _ when word == "&" || word.Contains("&&", StringComparison.Ordinal) => "the sign & means nothing here; write AND between words, or just a space",
        _ => null,
    };

    private static bool EndsInWord(string text) => Words.In(text[^1..]).Count > 0 || text[^1] is '+' or '#' || char.IsLowSurrogate(text[^1]);
}
