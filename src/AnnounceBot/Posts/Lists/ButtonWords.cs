using System.Globalization;

namespace AnnounceBot.Posts.Lists;

/// <summary>What people typed, as a button remembers it: parts with a slash between them.</summary>
/// <remarks>As in RFC 6901, section 3; and there is no colon in a button's argument.</remarks>
internal static class ButtonWords
{
    public const char Separator = '/';

    private const int LongestArgument = 79;

    /// <returns>Null if it is too long for a button.</returns>
    public static string? Join(params ReadOnlySpan<string> parts) =>
        string.Join(Separator, parts) is { Length: <= LongestArgument } argument ? argument : null;

    public static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Encode(string? word) => (word ?? "")
        .Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace(":", "~2", StringComparison.Ordinal);

    /// <returns>Null for nothing.</returns>
    public static string? Decode(string word) => word.Length == 0
        ? null
        : word.Replace("~2", ":", StringComparison.Ordinal).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
