using System.Text.RegularExpressions;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Language tags (RFC 5646) as pages write them, which is with underscores as well.</summary>
internal static partial class LanguageTag
{
    /// <summary>The tag; null where it is none.</summary>
    public static string? Read(string? told)
    {
        var tag = told?.Trim().Replace('_', '-');
        return tag is not null && Tag.IsMatch(tag) ? tag : null;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }
}
