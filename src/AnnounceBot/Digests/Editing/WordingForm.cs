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

    private const string RestStays = "This is its beginning; the rest stays behind what you write. Empty: no excerpt at all.";

    private const int TitleLength = 300, AuthorLength = 100, ExcerptLength = 4000;

    public string Name => FormName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public Form Of(Draft draft, EditSpot spot)
    {
        var entry = draft.Find(spot.Entry)!;
        var shown = ShownOf(entry);
        var (excerpt, rest) = LongText.Split(shown.Excerpt ?? "", ExcerptLength);
        List<FormField> fields =
        [
            new(Title, "Title") { Value = Cut(shown.Title, TitleLength), Longest = TitleLength, IsRequired = true },
            new(Author, "Author") { Hint = "Empty: nobody is named.", Value = Cut(shown.Author, AuthorLength), Longest = AuthorLength },
            new(Excerpt, "Excerpt") { Hint = rest.Length == 0 ? "Empty: none. A blank line begins a paragraph." : RestStays, Value = excerpt, Longest = ExcerptLength, IsLong = true },
        ];
        if (options.Sections.Count > 0)
            fields.Add(new(Section, "Section") { Value = SectionChoices.ValueOf(entry.Wording.Section, options.Sections), Choices = SectionChoices.Of(options.Sections), IsRequired = true });
        return new(FormName, $"{spot with { Mark = MarkOf(entry) }}", "How the issue tells of it", fields);
    }

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken)
    {
        if (EditSpot.Read(answer.Argument) is not { Post: not null } spot)
            return Reply.Saying(EditorWords.NotReadable);
        var outcome = await editor.ChangeNewestAsync(spot.At.Draft, draft => draft.Find(spot.Entry) is { } there ? ChangeOf(there, spot, answer) : null, answer.Person, cancellationToken);
        if (outcome is not ChangeOutcome.Stale { Draft: var now })
            return editor.Show(outcome, spot);
        var yours = WrittenWords.Of(WrittenWords.Yours, ("Title", answer.Text(Title)), ("Author", answer.Text(Author)), ("Excerpt", answer.Text(Excerpt)));
        if (now.Find(spot.Entry) is not { } entry)
            return new(editor.Shown(now, spot, WrittenWords.Gone)) { More = [.. yours] };
        if (MarkOf(entry) == spot.Mark)
            return new(editor.Shown(now, spot, WrittenWords.NothingNew));
        var shown = ShownOf(entry);
        return new(editor.Shown(now, spot, WrittenWords.Conflict("this post")))
        {
            More = [.. WrittenWords.Of(WrittenWords.Now, ("Title", shown.Title), ("Author", shown.Author), ("Excerpt", shown.Excerpt)), .. yours],
        };
    }

    private Change.Worded? ChangeOf(DraftEntry entry, EditSpot spot, FormAnswer answer)
    {
        var own = ShownOf(entry with { Wording = new() });
        var wording = new Wording(
            WrittenWords.Instead(Cut(own.Title, TitleLength), Inert.OneLine(answer.Text(Title) ?? "")),
            WrittenWords.Instead(Cut(own.Author, AuthorLength), Inert.OneLine(answer.Text(Author) ?? "")),
            WrittenWords.Instead(own.Excerpt ?? "", Whole(Inert.Lines(answer.Text(Excerpt) ?? ""), ShownOf(entry).Excerpt)),
            answer.Text(Section) is { } chosen ? SectionChoices.Read(chosen, options.Sections) : entry.Wording.Section);
        return MarkOf(entry) == spot.Mark && wording != entry.Wording ? new(entry.Post, wording) : null;
    }

    private Issues.IssuePost ShownOf(DraftEntry entry) => database.Read(session => EntryPost.Of(session, entry)).Show(options.ExcerptLength);

    /// <summary>What a form had no room for stays behind what was written.</summary>
    private static string Whole(string typed, string? shown) => typed.Length == 0 ? "" : typed + LongText.Split(shown ?? "", ExcerptLength).Remainder;

    private static string MarkOf(DraftEntry entry) => entry.Wording is var (title, author, excerpt, section) ? Fingerprint.Of(title, author, excerpt, section) : "";

    private static string Cut(string? text, int longest) => Graphemes.Cut(text ?? "", longest);
}
