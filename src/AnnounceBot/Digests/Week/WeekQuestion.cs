using System.Globalization;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Digests.Week;

/// <summary>Which posts somebody wants to see: what they typed, and how far they have turned the pages.</summary>
/// <param name="Page">0 is the first.</param>
internal sealed record WeekQuestion(string? Tag, string? Author, PostKind? Kind, int WeeksAgo, WeekSort Sort, int Page)
{
    public const int MostWeeksAgo = 520;

    private const string ByInterest = "i";

    /// <returns>Null for anything that was not made by <see cref="ToArgument"/>.</returns>
    public static WeekQuestion? Read(string argument)
    {
        if (argument.Split(ButtonWords.Separator) is not [var when, var page, var kind, var tag, var author])
            return null;
        var isByInterest = when.EndsWith(ByInterest, StringComparison.Ordinal);
        if (ButtonWords.Number(isByInterest ? when[..^ByInterest.Length] : when) is not (>= 0 and <= MostWeeksAgo and var weeksAgo)
            || ButtonWords.Number(page) is not { } number || (kind.Length > 0 && PostKinds.Find(kind) is null))
            return null;
        return new(ButtonWords.Decode(tag), ButtonWords.Decode(author), PostKinds.Find(kind), weeksAgo, isByInterest ? WeekSort.Interest : WeekSort.Newest, number);
    }

    /// <returns>All of it, as a button remembers it; null if it is too long for that.</returns>
    public string? ToArgument() => ButtonWords.Join(
        $"{WeeksAgo.ToString(CultureInfo.InvariantCulture)}{(Sort == WeekSort.Interest ? ByInterest : "")}", Page.ToString(CultureInfo.InvariantCulture),
        Kind is { } only ? PostKinds.NameOf(only) : "", ButtonWords.Encode(Tag), ButtonWords.Encode(Author));
}
