using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AnnounceBot.Digests.Rendering;

/// <summary>Titles as a part of addresses and file names: words of small ASCII letters with dashes between them.</summary>
internal static partial class Slug
{
    private const int Longest = 60;

    private static readonly Dictionary<char, string> Folded = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŋ'] = "n",
        ['ŧ'] = "t",
    };

    /// <returns>Null for a title without a letter that ASCII has.</returns>
    public static string? Of(string title)
    {
        var letters = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
            letters.Append(Folded.GetValueOrDefault(letter) ?? letter.ToString());
        var slug = Others.Replace(Apostrophes.Replace(letters.ToString(), ""), "-").Trim('-');
        if (slug.Length > Longest)
            slug = slug[..(slug.LastIndexOf('-', Longest) is > 0 and var end ? end : Longest)].Trim('-');
        return slug.Length == 0 ? null : slug;
    }

    [GeneratedRegex("(?<=[a-z0-9])['’ʼ](?=[a-z])")]
    private static partial Regex Apostrophes { get; }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others { get; }
}
