using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Composing;
using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Editing;

/// <summary>What stands around the posts: title, intro and closing line.</summary>
internal sealed class TextsForm(IssueComposer composer, DraftEditor editor, TimeProvider clock) : IForm
{
    public const string FormName = "digest-texts";

    private const string Title = "title", Intro = "intro", Closing = "closing";

    private const int TitleLength = 300, TextLength = 2000;

    public string Name => FormName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public Form Of(Draft draft, EditSpot spot)
    {
        var shown = composer.HeadingOf(draft, clock.GetUtcNow());
        return new(FormName, $"{spot with { Mark = MarkOf(draft) }}", $"Texts of issue {draft.Number}",
        [
            new(Title, "Title") { Value = Cut(shown.Title, TitleLength), Longest = TitleLength, IsRequired = true },
            new(Intro, "Intro") { Hint = "Before the posts. Empty: none.", Value = Cut(shown.Intro, TextLength), Longest = TextLength, IsLong = true },
            new(Closing, "Closing line") { Hint = "Behind the posts. Empty: none.", Value = Cut(shown.Closing, TextLength), Longest = TextLength, IsLong = true },
        ]);
    }

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken)
    {
        if (EditSpot.Read(answer.Argument) is not { } spot)
            return Reply.Saying(EditorWords.NotReadable);
        var outcome = await editor.ChangeNewestAsync(
            spot.At.Draft, draft => MarkOf(draft) == spot.Mark && Written(draft, answer) is var heading && heading != draft.Heading ? new Change.Headed(heading) : null,
            answer.Person, cancellationToken);
        if (outcome is not ChangeOutcome.Stale { Draft: var now })
            return editor.Show(outcome, spot);
        if (MarkOf(now) == spot.Mark)
            return new(editor.Shown(now, spot, WrittenWords.NothingNew));
        var shown = composer.HeadingOf(now, clock.GetUtcNow());
        return new(editor.Shown(now, spot, WrittenWords.Conflict("these texts")))
        {
            More =
            [
                .. WrittenWords.Of(WrittenWords.Now, ("Title", shown.Title), ("Intro", shown.Intro), ("Closing line", shown.Closing)),
                .. WrittenWords.Of(WrittenWords.Yours, ("Title", answer.Text(Title)), ("Intro", answer.Text(Intro)), ("Closing line", answer.Text(Closing))),
            ],
        };
    }

    /// <summary>What they left as it was stays as the configuration says, also when that changes.</summary>
    private Heading Written(Draft draft, FormAnswer answer)
    {
        var own = composer.HeadingOf(draft with { Heading = new() }, clock.GetUtcNow());
        return new(
            WrittenWords.Instead(Cut(own.Title, TitleLength), Inert.OneLine(answer.Text(Title) ?? "")),
            WrittenWords.Instead(Cut(own.Intro, TextLength), Inert.Lines(answer.Text(Intro) ?? "")),
            WrittenWords.Instead(Cut(own.Closing, TextLength), Inert.Lines(answer.Text(Closing) ?? "")));
    }

    private static string MarkOf(Draft draft) => Fingerprint.Of(draft.Heading.Title, draft.Heading.Intro, draft.Heading.Closing);

    private static string Cut(string? text, int longest) => Graphemes.Cut(text ?? "", longest);
}
