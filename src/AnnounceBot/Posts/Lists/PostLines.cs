using System.Globalization;
using AnnounceBot.Chat;

namespace AnnounceBot.Posts.Lists;

/// <summary>How posts look in a list: a line for each, and one for a text out of it.</summary>
/// <param name="zone">The community's: days are its days.</param>
internal sealed class PostLines(TimeZoneInfo zone, CultureInfo culture)
{
    /// <summary>A card's text.</summary>
    public const int Longest = 4096;

    private const int TitleLength = 100, AuthorLength = 60;

    /// <summary>What is tried until a page fits. Ten lines of 300 always do, with a day above each.</summary>
    private static readonly (int Excerpt, int Line)[] Sizes = [(160, int.MaxValue), (80, int.MaxValue), (0, int.MaxValue), (0, 300)];

    public string Day(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).ToString("D", culture);

    /// <param name="posts">At most ten, in their order, each with what is said behind it.</param>
    /// <param name="headingOf">What stands above each group of posts that follow one another.</param>
    /// <returns>Markdown of at most <see cref="Longest"/> characters.</returns>
    public static string List(IReadOnlyList<(ListedPost Post, string Said)> posts, Func<ListedPost, string> headingOf) =>
        Sizes.Select(size => List(posts, headingOf, size.Excerpt, size.Line)).First(list => list.Length <= Longest);

    private static string List(IReadOnlyList<(ListedPost Post, string Said)> posts, Func<ListedPost, string> headingOf, int excerptLength, int lineLength) => string.Join('\n', posts
        .GroupBy(listed => headingOf(listed.Post))
        .Select(group => string.Join('\n', group.SelectMany(listed => Lines(listed.Post, listed.Said, excerptLength, lineLength)).Prepend($"**{group.Key}**"))));

    private static IEnumerable<string> Lines(ListedPost post, string said, int excerptLength, int lineLength)
    {
        yield return Line(post, said, lineLength);
        if (excerptLength > 0 && Feeds.Excerpt.Shorten(Inert.OneLine(post.Excerpt ?? ""), excerptLength) is { Length: > 0 } shown)
            yield return Markdown.Quote(Markdown.Escape(shown));
    }

    private static string Line(ListedPost post, string said, int longest)
    {
        var star = post.IsFeatured ? "⭐ " : "";
        var title = Inert.OneLine(post.Title) is { Length: > 0 } words ? Markdown.Escape(words, TitleLength) : "Untitled";
        var by = post.By is { } author ? $" by {Markdown.Escape(Inert.OneLine(author), AuthorLength)}" : "";
        var line = WebAddress.TryParse(post.Link, out var link) ? $"* {star}{HonestLinks.In(Markdown.Link(title, link))}{by}{said}" : $"* {star}{title}{by}{said}";
        return line.Length <= longest ? line : $"* {star}{title}{by} (its address is too long to show here)";
    }
}
