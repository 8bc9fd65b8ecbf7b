using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>A post in a moderator's words, for this issue.</summary>
internal sealed class WordingForm(DraftEditor editor, Database database, DigestOptions options) : IForm
{
    public const string FormName = "digest-worded";

    private const string Title = "title", Author = "author", Excerpt = "excerpt", Section = "section";

    private const int TitleLength = 300, AuthorLength = 100, ExcerptLength = 4000;

    public string Name => FormName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public Form Of(Draft draft, EditSpot spot)
    {
        var entry = EntryOf(draft, spot);
        var shown = ShownOf(entry);
        List<FormField> fields =
        [
            new(Title, "Title") { Value = Cut(shown.Title, TitleLength), Longest = TitleLength, IsRequired = true },
            new(Author, "Author") { Hint = "Empty: nobody is named.", Value = Cut(shown.Author, AuthorLength), Longest = AuthorLength },
            new(Excerpt, "Excerpt") { Hint = "Empty: none. A blank line begins a paragraph.", Value = Cut(shown.Excerpt, ExcerptLength), Longest = ExcerptLength, IsLong = true },
        ];
        if (options.Sections.Count > 0)
            fields.Add(new(Section, "Section") { Value = SectionChoices.ValueOf(entry.Wording.Section, options.Sections), Choices = SectionChoices.Of(options.Sections), IsRequired = true });
        return new(FormName, $"{spot with { Mark = MarkOf(entry) }}", "How the issue tells of it", fields);
    }

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken)
    {
        if (EditSpot.Read(answer.Argument) is not { Post: not null } spot)
            return Reply.Saying(EditorWords.NotReadable);
        var outcome = await editor.ChangeNewestAsync(spot.At.Draft, draft => ChangeOf(EntryOf(draft, spot), spot, answer), answer.Person, cancellationToken);
        if (outcome is not ChangeOutcome.Stale { Draft: var now })
            return editor.Show(outcome, spot);
        var entry = EntryOf(now, spot);
        if (MarkOf(entry) == spot.Mark)
            return new(editor.Shown(now, spot, WrittenWords.NothingNew));
        var shown = ShownOf(entry);
        return new(editor.Shown(now, spot, WrittenWords.Conflict("this post")))
        {
            More =
            [
                .. WrittenWords.Of(WrittenWords.Now, ("Title", shown.Title), ("Author", shown.Author), ("Excerpt", shown.Excerpt)),
                .. WrittenWords.Of(WrittenWords.Yours, ("Title", answer.Text(Title)), ("Author", answer.Text(Author)), ("Excerpt", answer.Text(Excerpt))),
            ],
        };
    }

    private Change.Worded? ChangeOf(DraftEntry entry, EditSpot spot, FormAnswer answer)
    {
        var own = ShownOf(entry with { Wording = new() });
        var wording = new Wording(
            WrittenWords.Instead(Cut(own.Title, TitleLength), Inert.OneLine(answer.Text(Title) ?? "")),
            WrittenWords.Instead(Cut(own.Author, AuthorLength), Inert.OneLine(answer.Text(Author) ?? "")),
            WrittenWords.Instead(Cut(own.Excerpt, ExcerptLength), Inert.Lines(answer.Text(Excerpt) ?? "")),
            answer.Text(Section) is { } chosen ? SectionChoices.Read(chosen, options.Sections) : entry.Wording.Section);
        return MarkOf(entry) == spot.Mark && wording != entry.Wording ? new(entry.Post, wording) : null;
    }

    private Issues.IssuePost ShownOf(DraftEntry entry) => database.Read(session => EntryPost.Of(session, entry)).Show(options.ExcerptLength);

    private static DraftEntry EntryOf(Draft draft, EditSpot spot) => draft.Entries.Single(entry => entry.Post == spot.Entry);

    private static string MarkOf(DraftEntry entry) => entry.Wording is var (title, author, excerpt, section) ? Fingerprint.Of(title, author, excerpt, section) : "";

    private static string Cut(string? text, int longest) => Graphemes.Cut(text ?? "", longest);
}
