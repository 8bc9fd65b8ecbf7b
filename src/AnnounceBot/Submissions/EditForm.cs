using AnnounceBot.Chat.Commands;
using AnnounceBot.Submissions.Drafts;

namespace AnnounceBot.Submissions;

/// <summary>Changes what a preview says. What is sent takes the preview's place.</summary>
internal sealed class EditForm(SendDesk desk, SubmitLook look) : IForm
{
    private const string TitleField = "title", AuthorField = "author", ExcerptField = "excerpt", TagsField = "tags", NoteField = "note";

    public string Name => SubmitButtons.Edit;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public static Form Of(string argument, SubmissionDraft draft)
    {
        var isFeed = draft.Kind == SubmissionKind.Feed;
        return new(SubmitButtons.Edit, argument, isFeed ? "The blog that you propose" : "The post that you suggest",
        [
            new(TitleField, isFeed ? "Its name" : "Its title") { Value = draft.Title, Longest = Fields.TitleLength, IsRequired = true },
            new(AuthorField, "Who writes it") { Value = draft.Author, Longest = Fields.AuthorLength },
            .. isFeed ? (ReadOnlySpan<FormField>)[] : [new(ExcerptField, "What it says") { Value = draft.Excerpt, Longest = Fields.ExcerptLength, IsLong = true }],
            new(TagsField, "Tags") { Hint = "With commas between them: lamps, oil", Value = string.Join(", ", draft.Tags), Longest = Fields.TagsLength },
            new(NoteField, "A word to the moderators") { Value = draft.Note, Longest = Fields.NoteLength, IsLong = true },
        ]);
    }

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken)
    {
        if (SubmitButtons.Read(answer.Argument) is not (var id, _))
            return Reply.Saying(SubmitWords.Expired);
        return await look.ShowAsync(answer.Person, await desk.EditAsync(answer.Person, id, draft => Edit(draft, answer), cancellationToken), cancellationToken);
    }

    /// <summary>A title that is none is told, and the old one stays; the rest is taken.</summary>
    private static (SubmissionDraft, string?) Edit(SubmissionDraft draft, FormAnswer answer)
    {
        var title = Fields.Title(answer.Text(TitleField));
        var wrong = Fields.WhyNoTitle(title);
        return (draft with
        {
            Title = wrong is null ? title : draft.Title,
            Author = Fields.Author(answer.Text(AuthorField)),
            Excerpt = draft.Kind == SubmissionKind.Feed ? draft.Excerpt : Fields.Excerpt(answer.Text(ExcerptField)),
            Tags = Fields.Tags(answer.Text(TagsField)),
            Note = Fields.Note(answer.Text(NoteField)),
        }, wrong);
    }
}
