using System.Globalization;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests;

/// <summary>Which posts somebody wants to see: what they typed, and how far they have turned the pages.</summary>
/// <param name="Page">0 is that of the newest posts.</param>
internal sealed record WeekQuestion(string? Tag, string? Author, PostKind? Kind, int WeeksAgo, int Page)
{
    public const int MostWeeksAgo = 520;

    private const int LongestArgument = 79;

    private const char Separator = '/';

    /// <returns>Null for anything that was not made by <see cref="ToArgument"/>.</returns>
    public static WeekQuestion? Read(string argument)
    {
        if (argument.Split(Separator) is not [var weeks, var page, var kind, var tag, var author])
            return null;
        if (Number(weeks) is not (>= 0 and <= MostWeeksAgo and var weeksAgo) || Number(page) is not { } number || (kind.Length > 0 && WeekKinds.Find(kind) is null))
            return null;
        return new(Decode(tag), Decode(author), WeekKinds.Find(kind), weeksAgo, number);
    }

    /// <returns>All of it, as a button remembers it; null if it is too long for that.</returns>
    public string? ToArgument()
    {
        var kind = Kind is { } only ? WeekKinds.NameOf(only) : "";
        var argument = string.Create(CultureInfo.InvariantCulture, $"{WeeksAgo}{Separator}{Page}{Separator}{kind}{Separator}{Encode(Tag)}{Separator}{Encode(Author)}");
        return argument.Length <= LongestArgument ? argument : null;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <remarks>As in RFC 6901, section 3; and there is no colon in a button's argument.</remarks>
    private static string Encode(string? word) => (word ?? "")
        .Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace(":", "~2", StringComparison.Ordinal);

    private static string? Decode(string word) => word.Length == 0
        ? null
        : word.Replace("~2", ":", StringComparison.Ordinal).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
