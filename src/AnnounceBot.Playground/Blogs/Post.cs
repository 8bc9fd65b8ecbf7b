namespace AnnounceBot.Playground.Blogs;

/// <summary>A post as a blog shows it: a sample post whose days have become dates.</summary>
/// <param name="Published">In whole seconds, which is all that RSS can tell.</param>
internal sealed record Post(
    string Slug,
    string Title,
    string Author,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    string Language,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Paragraphs,
    string? Summary = null,
    PostKind Kind = PostKind.Article,
    SampleMedia? Media = null)
{
    public static Post From(SamplePost sample, SampleBlog blog, DateTimeOffset start) => new(
        sample.Slug,
        sample.Title,
        sample.Author,
        Before(start, sample.DaysAgo),
        Before(start, sample.EditedDaysAgo ?? sample.DaysAgo),
        sample.Language ?? blog.Language,
        sample.Tags,
        sample.Paragraphs,
        sample.Summary,
        sample.Kind,
        sample.Media);

    private static DateTimeOffset Before(DateTimeOffset start, double days) =>
        DateTimeOffset.FromUnixTimeSeconds(start.ToUnixTimeSeconds() - (long)Math.Round(TimeSpan.FromDays(days).TotalSeconds));
}
