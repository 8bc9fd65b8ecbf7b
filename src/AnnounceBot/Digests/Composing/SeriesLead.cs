using System.Globalization;
using System.Text;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Composing;

/// <summary>What the titles of a series begin with, and what is left of a title behind it.</summary>
internal static class SeriesLead
{
    /// <summary>A beginning that is shorter (a letter of Han counts as two), or has fewer words, is chance.</summary>
    private const int ShortestWidth = 12, FewestWords = 2;

    private const string Separators = ":：#—–|", Dashes = " -–—|·", Openings = "([{（［「『【“«„", Closings = ")]}）］」』】”»";

    /// <returns>The beginning as it is read: it keeps its colon, and loses dashes, number signs and brackets that only lead on to the rest.</returns>
    public static string Trim(string beginning)
    {
        var lead = beginning.TrimEnd();
        while (lead.Length > 0 && (Dashes.Contains(lead[^1]) || Openings.Contains(lead[^1]) || lead[^1] == '#'))
            lead = lead[..^1];
        return lead;
    }

    /// <returns>What tells a title apart from others with this lead; null: it does not begin with it, or has nothing else.</returns>
    public static string? NameOf(string title, string lead) =>
        title.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && IsCutAt(title, lead.Length) ? NameIn(title[lead.Length..]) : null;

    /// <returns>What a title goes on with, without what leads on to it; null: nothing is left.</returns>
    public static string? NameIn(string rest) => rest.TrimStart([.. Dashes, ':', '：']).TrimEnd() is var name && name.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? name : null;

    /// <param name="shared">So many characters are those of other titles, too.</param>
    /// <returns>Null: it is too short to be a lead.</returns>
    public static string? In(string title, int shared) => Enumerable.Range(1, shared)
        .Where(end => IsCutAt(title, end) && !IsWithinBrackets(title[..end]))
        .OrderByDescending(end => Separators.Contains(title[end - 1])).ThenByDescending(end => char.IsWhiteSpace(title[end - 1])).ThenByDescending(end => end)
        .Select(end => Trim(title[..end])).FirstOrDefault(IsLong);

    private static bool IsLong(string lead) =>
        lead.Length + lead.EnumerateRunes().Count(ScriptsWithoutSpaces.Have) >= ShortestWidth
        && lead.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)) + lead.EnumerateRunes().Count(ScriptsWithoutSpaces.Have) >= FewestWords;

    /// <summary>Between two words, or between two letters of a script that puts no spaces between words.</summary>
    private static bool IsCutAt(string title, int end)
    {
        if (end == 0 || end >= title.Length || char.IsLowSurrogate(title[end]) || char.GetUnicodeCategory(title, end) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            return false;
        return IsApart(title[end - 1]) || IsApart(title[end]) || (Rune.DecodeLastFromUtf16(title.AsSpan(0, end), out var before, out _) == 0 && ScriptsWithoutSpaces.Have(before));
    }

    private static bool IsApart(char letter) => char.IsWhiteSpace(letter) || Separators.Contains(letter) || Openings.Contains(letter);

    private static bool IsWithinBrackets(string text) => LastOf(Openings, text) > LastOf(Closings, text);

    private static int LastOf(string letters, string text) => letters.Max(letter => text.LastIndexOf(letter));
}
