using System.Text;

namespace AnnounceBot.Feeds;

/// <summary>How long a text takes to read.</summary>
public static class ReadingTime
{
    /// <summary>Silent reading of non-fiction in English (Brysbaert 2019).</summary>
    private const double WordsPerMinute = 238;

    /// <summary>Characters of Chinese and Japanese, which have no spaces to count words by.</summary>
    private const double IdeographsPerMinute = 400;

    /// <summary>Estimates how long a text takes to read.</summary>
    /// <param name="text">Plain text.</param>
    /// <returns>Whole minutes, rounded up; zero for no text.</returns>
    public static TimeSpan Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (words, ideographs, isInWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var isIdeograph = IsIdeograph(rune);
            var isLetter = !isIdeograph && Rune.IsLetterOrDigit(rune);
            ideographs += isIdeograph ? 1 : 0;
            words += isLetter && !isInWord ? 1 : 0;
            isInWord = isLetter || (isInWord && rune.Value is '\'' or '’' or '-');
        }

        return TimeSpan.FromMinutes(Math.Ceiling(words / WordsPerMinute + ideographs / IdeographsPerMinute));
    }

    /// <summary>Kana and Han; Korean has spaces.</summary>
    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);
}
