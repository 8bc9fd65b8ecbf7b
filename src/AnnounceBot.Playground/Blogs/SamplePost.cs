namespace AnnounceBot.Playground.Blogs;

/// <summary>A post of a sample blog.</summary>
/// <param name="Slug">The last part of its address: lower-case letters, digits and single hyphens; unique in its blog.</param>
/// <param name="Title">The title, plain text.</param>
/// <param name="Author">The name of one of the blog's authors.</param>
/// <param name="DaysAgo">When it was published: days before the server's start, 0 or more, fractions allowed.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="Paragraphs">
/// The text in HTML, one block each. What begins with a tag is a block of its own (a list, a quote, code, a figure); all else is
/// the inside of a paragraph. Addresses that begin with a slash are on the playground.
/// </param>
/// <param name="Summary">The author's own summary, plain text; null for none.</param>
/// <param name="EditedDaysAgo">When it was changed last: days before the server's start; null for never.</param>
/// <param name="Language">The language (RFC 5646) if it is not the blog's.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Media">The file of a video or podcast; null for an article.</param>
public sealed record SamplePost(
    string Slug,
    string Title,
    string Author,
    double DaysAgo,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Paragraphs,
    string? Summary = null,
    double? EditedDaysAgo = null,
    string? Language = null,
    PostKind Kind = PostKind.Article,
    SampleMedia? Media = null);
