using System.Globalization;
using System.Text;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Matching;

/// <summary>Takes a text apart into words that can be compared as they are: capitals and compatibility forms make no difference any more.</summary>
internal static class Words
{
    /// <returns>Words in their order. Each letter of a script without spaces is a word of its own, so that a row of words is found wherever its letters stand.</returns>
    public static IReadOnlyList<string> In(string text)
    {
        var letters = Folded(text);
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            if (IsInvisible(letter))
                continue;
            var standsAlone = IsOfWord(letter) && ScriptsWithoutSpaces.Have(letter);
            var goesOn = IsOfWord(letter) ? !EndsInNameSign(word) : word.Length > 0 && IsNameSign(letters, i);
            if (standsAlone || !goesOn)
                Finish(word, words);
            if (standsAlone)
                words.Add(letter.ToString());
            else if (IsOfWord(letter) || goesOn)
                word.Append(letter);
        }

        Finish(word, words);
        return words;
    }

    private static Rune[] Folded(string text)
    {
        // Half a character would make Normalize throw; the runes have a replacement instead.
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return [.. whole.ToString().Normalize(NormalizationForm.FormKC).ToUpperInvariant().EnumerateRunes()];
    }

    private static void Finish(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    private static bool IsOfWord(Rune letter) => Rune.IsLetterOrDigit(letter) || Rune.GetUnicodeCategory(letter)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Soft hyphens, joiners and the like: they do not part a word.</summary>
    private static bool IsInvisible(Rune letter) => Rune.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    /// <summary>C++ (also in C++20), C# and F# are not C and F: these signs belong to a word at its end.</summary>
    private static bool IsNameSign(Rune[] letters, int at)
    {
        var after = at;
        while (after < letters.Length && (letters[after].Value is '+' or '#'))
            after++;
        return after > at && (after == letters.Length || !IsOfWord(letters[after]) || (letters[after - 1].Value == '+' && Rune.IsDigit(letters[after])));
    }

    private static bool EndsInNameSign(StringBuilder word) => word.Length > 0 && (word[^1] is '+' or '#');
}
