using System.Net;
using System.Text.RegularExpressions;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Names of people as pages write them: with "by" before them, or an address instead.</summary>
internal static partial class PersonNames
{
    private const int Longest = 100;

    /// <summary>The name; null where it is none.</summary>
    public static string? Clean(string? told)
    {
        if (told is null || told.Length > Longest * 4)
        {
            return null;
        }

        var name = By.Replace(InertText.OneLine(WebUtility.HtmlDecode(told)), "").TrimEnd(',', '|', '·', ' ');
        return name.Length is > 0 and <= Longest && name.Any(char.IsLetter) && !name.Contains("://", StringComparison.Ordinal) ? name : null;
    }

    [GeneratedRegex("^(?:(?:written|posted|published) )?(?:by|von|par|por|di|door|av|af)[: ]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex By { get; }
}
