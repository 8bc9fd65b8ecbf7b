using System.Globalization;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Queue;

/// <summary>A submission in a moderator's words. A proposed blog has a name and tags only.</summary>
internal sealed class EditForm(QueueDesk desk) : IForm
{
    public const string FormName = "queue-edited";

    private const string Title = "title", Author = "author", Excerpt = "excerpt", Tags = "tags";

    public string Name => FormName;

    public bool IsForModerators => true;

    public static IEnumerable<FormField> Of(Submission submission)
    {
        var isPost = submission.Kind == SubmissionKind.Post;
        yield return new(Title, isPost ? "Title" : "Name of the blog") { Value = submission.Title, Longest = Fields.TitleLength, IsRequired = true };
        if (isPost)
        {
            yield return new(Author, "Author") { Value = submission.Author, Longest = Fields.AuthorLength };
            yield return new(Excerpt, "Excerpt") { Value = submission.Excerpt, Longest = Fields.ExcerptLength, IsLong = true };
        }

        yield return new(Tags, "Tags") { Hint = "With commas between them. Routes go by them.", Value = string.Join(", ", submission.Tags), Longest = Fields.TagsLength };
    }

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken) =>
        Fields.WhyNoTitle(Fields.Title(answer.Text(Title))) is not null
            ? Reply.Saying("It needs a title that can be read. Nothing was changed.")
            : Reply.Saying(await desk.EditAsync(
                new(long.Parse(answer.Argument, CultureInfo.InvariantCulture)), known => Reworded(known, answer), answer.Person, cancellationToken));

    private static Submission Reworded(Submission known, FormAnswer answer)
    {
        var named = known with { Title = Fields.Title(answer.Text(Title)), Tags = Fields.Tags(answer.Text(Tags)) };
        return known.Kind == SubmissionKind.Post ? named with { Author = Fields.Author(answer.Text(Author)), Excerpt = Fields.Excerpt(answer.Text(Excerpt)) } : named;
    }
}
