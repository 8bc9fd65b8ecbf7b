using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Editing;

/// <summary>Which place an entry shall have.</summary>
internal sealed class PlaceForm(DraftEditor editor) : IForm
{
    public const string FormName = "digest-placed";

    private const string Place = "place";

    private const int PlaceLength = 5;

    public string Name => FormName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public static Form Of(Draft draft, EditSpot spot)
    {
        var number = $"{NumberOf(draft, spot.Entry)}";
        return new(FormName, $"{spot with { Mark = number }}", "Move this post",
            [new(Place, "To which place?") { Hint = $"1 is the first, {draft.Entries.Count} the last.", Value = number, Longest = PlaceLength, IsRequired = true }]);
    }

    public async Task<Reply> SubmitAsync(FormAnswer answer, CancellationToken cancellationToken)
    {
        if (EditSpot.Read(answer.Argument) is not { Post: { } post } spot)
            return Reply.Saying(EditorWords.NotReadable);
        var typed = answer.Text(Place) ?? "";
        var wanted = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
        var outcome = await editor.ChangeNewestAsync(
            spot.At.Draft, draft => draft.Find(post) is not null && IsPlace(draft, wanted) && $"{NumberOf(draft, post)}" == spot.Mark && wanted != NumberOf(draft, post) ? new Change.Moved(post, wanted - 1) : null,
            answer.Person, cancellationToken);
        return outcome is ChangeOutcome.Stale { Draft: var now } ? new(editor.Shown(now, spot, WhyNot(now, post, typed, wanted))) : editor.Show(outcome, spot);
    }

    private static string WhyNot(Draft draft, PostId post, string typed, int wanted) => draft.Find(post) is null ? WrittenWords.Gone : NumberOf(draft, post) switch
    {
        _ when !IsPlace(draft, wanted) => $"Nothing was moved: “{Markdown.Escape(Inert.OneLine(typed))}” is no place; there are 1 to {draft.Entries.Count}.",
        var number when number == wanted => $"Nothing was moved: it is number {number} already.",
        var number => $"Nothing was moved: you wanted it at place {wanted}, and meanwhile somebody changed the order. It is number {number} now.",
    };

    private static bool IsPlace(Draft draft, int number) => number >= 1 && number <= draft.Entries.Count;

    private static int NumberOf(Draft draft, PostId post) => draft.Entries.Index().Single(entry => entry.Item.Post == post).Index + 1;
}
