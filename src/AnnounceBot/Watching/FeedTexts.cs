using AnnounceBot.Chat;

namespace AnnounceBot.Watching;

/// <summary>What people type about feeds, made fit to be kept.</summary>
internal static class FeedTexts
{
    public const int NameLength = 100;

    private const int TagLength = 50, MostTags = 20;

    /// <returns>On one line; null if nothing is left.</returns>
    public static string? Name(string? typed) => typed is not null && Inert.OneLine(typed) is { Length: > 0 } name ? Graphemes.Cut(name, NameLength) : null;

    /// <param name="typed">With commas between.</param>
    public static IReadOnlyList<string> Tags(string? typed) => Tags((typed ?? "").Split(','));

    /// <returns>Each once, without a # before it.</returns>
    public static IReadOnlyList<string> Tags(IEnumerable<string> given) =>
    [
        .. given.Select(tag => Inert.OneLine(tag).TrimStart('#').Trim()).Where(tag => tag.Length > 0).Select(tag => Graphemes.Cut(tag, TagLength))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTags),
    ];
}
