using System.Text;
using AnnounceBot.Chat;
using AnnounceBot.Posts.Visits;

namespace AnnounceBot.Submissions;

/// <summary>What people write of a submission, as it is kept: inert, and no longer than there is room for.</summary>
internal static class Fields
{
    public const int TitleLength = PagePost.TitleLength, AuthorLength = PagePost.AuthorLength, ExcerptLength = PagePost.ExcerptLength, NoteLength = 500, TagsLength = 300;

    private const int TagLength = 40, MostTags = 10;

    /// <returns>Why nothing can be called so; null: it can.</returns>
    public static string? WhyNoTitle(string title) => title switch
    {
        { Length: 0 } => "It has no title yet. Press **Edit** and give it one.",
        { Length: > TitleLength } => $"A title has at most {TitleLength} characters; this one has {title.Length}.",
        _ when !title.EnumerateRunes().Any(Rune.IsLetterOrDigit) => "A title needs a letter or a number, so that people can read it.",
        _ => null,
    };

    public static string Title(string? text) => Inert.OneLine(text ?? "");

    public static string? Author(string? text) => PagePost.Line(text, AuthorLength);

    public static string? Excerpt(string? text) => PagePost.Lines(text, ExcerptLength);

    public static string? Note(string? text) => PagePost.Lines(text, NoteLength);

    /// <param name="typed">With commas between them, or each with a # before it.</param>
    public static IReadOnlyList<string> Tags(string? typed)
    {
        var words = Inert.OneLine(typed ?? "");
        var isHashed = !words.Contains(',', StringComparison.Ordinal) && words.StartsWith('#');
        return
        [
            .. words.Split(isHashed ? ' ' : ',', StringSplitOptions.TrimEntries).Select(word => word.TrimStart('#').Trim()).Where(word => word.Length is > 0 and <= TagLength)
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTags),
        ];
    }
}
