using System.Globalization;
using AnnounceBot.Chat;

namespace AnnounceBot.Digests;

/// <summary>How a page of posts looks.</summary>
/// <param name="zone">The community's: days are its days.</param>
internal sealed class WeekLook(TimeZoneInfo zone, CultureInfo culture)
{
    /// <summary>A card's text.</summary>
    public const int Longest = 4096;

    private const int TitleLength = 100, AuthorLength = 60;

    /// <summary>What is tried until a page fits. Ten lines of 300 always do, with a day above each.</summary>
    private static readonly (int Excerpt, int Line)[] Sizes = [(160, int.MaxValue), (80, int.MaxValue), (0, int.MaxValue), (0, 300)];

    public string Day(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).ToString("D", culture);

    /// <param name="posts">At most ten, in their order.</param>
    /// <returns>Markdown of at most <see cref="Longest"/> characters, with a heading for each day.</returns>
    public string List(IReadOnlyList<WeekPost> posts) =>
        Sizes.Select(size => List(posts, size.Excerpt, size.Line)).First(list => list.Length <= Longest);

    private string List(IReadOnlyList<WeekPost> posts, int excerptLength, int lineLength) => string.Join('\n', posts
        .GroupBy(post => Day(post.PublishedAt))
        .Select(day => string.Join('\n', day.SelectMany(post => Lines(post, excerptLength, lineLength)).Prepend($"**{day.Key}**"))));

    private static IEnumerable<string> Lines(WeekPost post, int excerptLength, int lineLength)
    {
        yield return Line(post, lineLength);
        if (excerptLength > 0 && Feeds.Excerpt.Shorten(Inert.OneLine(post.Excerpt ?? ""), excerptLength) is { Length: > 0 } shown)
            yield return Markdown.Quote(Markdown.Escape(shown));
    }

    private static string Line(WeekPost post, int longest)
    {
        var title = Inert.OneLine(post.Title) is { Length: > 0 } words ? Markdown.Escape(words, TitleLength) : "Untitled";
        var by = post.By is { } author ? $" by {Markdown.Escape(Inert.OneLine(author), AuthorLength)}" : "";
        var line = WebAddress.TryParse(post.Link, out var link) ? $"* {HonestLinks.In(Markdown.Link(title, link))}{by}" : $"* {title}{by}";
        return line.Length <= longest ? line : $"* {title}{by} (its address is too long to show here)";
    }
}
