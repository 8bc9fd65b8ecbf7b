using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary>A submission in a moderator's words. A proposed blog has a name and tags only.</summary>
internal sealed class EditForm(QueueDesk desk) : IForm
{
    public const string FormName = "queue-edited";

    private const string Title = "title", Author = "author", Excerpt = "excerpt", Tags = "tags";

    private const int TitleLength = 300, AuthorLength = 100, ExcerptLength = 1000, TagsLength = 300, MostTags = 20;

    public string Name => FormName;

    public bool IsForModerators => true;

    public static IEnumerable<FormField> Fields(Submission submission)
    {
        var isPost = submission.Kind == SubmissionKind.Post;
        yield return new(Title, isPost ? "Title" : "Name of the blog") { Value = submission.Title, Longest = TitleLength, IsRequired = true };
        if (isPost)
        {
            yield return new(Author, "Author") { Value = submission.Author, Longest = AuthorLength };
            yield return new(Excerpt, "Excerpt") { Value = submission.Excerpt, Longest = ExcerptLength, IsLong = true };
        }

        yield return new(Tags, "Tags") { Hint = "With commas between them. Routes go by them.", Value = string.Join(", ", submission.Tags), Longest = TagsLength };
    }

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken) =>
        answer.Text(Title) is { } title && Inert.OneLine(title) is { Length: > 0 } named
            ? Reply.Saying(await desk.EditAsync(
                new(long.Parse(answer.Argument, CultureInfo.InvariantCulture)), known => Reworded(known, named, answer), answer.Person, cancellationToken))
            : Reply.Saying("It needs a title that can be read. Nothing was changed.");

    private static Submission Reworded(Submission known, string title, FormAnswer answer)
    {
        var tags = (answer.Text(Tags) ?? "").Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => Inert.OneLine(tag.Trim().TrimStart('#'))).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTags);
        return known.Kind == SubmissionKind.Post
            ? known with
            {
                Title = title,
                Author = answer.Text(Author) is { } author && Inert.OneLine(author) is { Length: > 0 } name ? name : null,
                Excerpt = answer.Text(Excerpt) is { } excerpt && Inert.Lines(excerpt) is { Length: > 0 } words ? words : null,
                Tags = [.. tags],
            }
            : known with { Title = title, Tags = [.. tags] };
    }
}
