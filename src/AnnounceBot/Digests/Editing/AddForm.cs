using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Checking;
using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Editing;

/// <summary>A post that a moderator wants in the issue, by its link.</summary>
internal sealed class AddForm(PostByLink posts, DraftEditor editor, DraftDesk desk) : IForm
{
    public const string FormName = "digest-added";

    private const string Link = "link";

    private const int LinkLength = 1000;

    public string Name => FormName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public static Form Of(EditSpot spot) => new(FormName, $"{spot}", "Add a post",
        [new(Link, "Its link") { Hint = "A post that I know, or any page: I look at what it says of itself.", Longest = LinkLength, IsRequired = true }]);

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken)
    {
        if (EditSpot.Read(answer.Argument) is not { } spot)
            return Reply.Saying(EditorWords.NotReadable);
        var (found, words) = await posts.FindAsync(answer.Text(Link) ?? "", answer.Person, cancellationToken);
        if (found is null)
            return desk.Current() is { } draft && draft.Id == spot.At.Draft ? new(editor.Shown(draft, spot, words)) : Reply.Saying(With(words, DraftEditor.Over));
        var outcome = await editor.ChangeNewestAsync(spot.At.Draft, draft => IsIn(draft, found) ? null : new Change.Added(found), answer.Person, cancellationToken);
        return outcome switch
        {
            ChangeOutcome.Done { Draft: var draft } => new(editor.Shown(draft, spot with { Post = found.Post }, With(words, $"It is in the issue now, as number {NumberOf(draft, found)}."))),
            ChangeOutcome.Stale { Draft: var draft } => new(editor.Shown(draft, spot with { Post = found.Post }, With(words, $"It was in the issue already: it is number {NumberOf(draft, found)}."))),
            ChangeOutcome.Over over => Reply.Saying(With(words, over.Why)),
            _ => throw new InvalidOperationException($"{outcome} is nothing that can come of a change."),
        };
    }

    private static string With(string? words, string said) => words is null ? said : $"{said} {words}";

    private static bool IsIn(Draft draft, DraftEntry post) => draft.Entries.Any(entry => entry.Post == post.Post && entry.Out is null);

    private static int NumberOf(Draft draft, DraftEntry post) => draft.Entries.Index().Single(entry => entry.Item.Post == post.Post).Index + 1;
}
