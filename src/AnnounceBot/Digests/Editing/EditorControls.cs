using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Editing;

/// <summary>What can be done in the list of a draft: two menus, and three rows of buttons at most, what is usual first.</summary>
internal static class EditorControls
{
    public const string PublishName = "digest-publish";

    private const int ChoiceLength = 100, LabelLength = 80, MostSeries = 2;

    /// <param name="entries">Of the page, with their numbers and titles.</param>
    public static IReadOnlyList<ChatMenu> Menus(EditSpot spot, IReadOnlyList<(int Number, DraftEntry Entry, string Title)> entries)
    {
        var offered = entries.Where(entry => EntryPost.IsForPeopleToSay(entry.Entry)).ToList();
        var menus = new List<ChatMenu>();
        if (offered.Count > 0)
        {
            menus.Add(new(InMenu.MenuName, $"{spot}", "In this issue: none of these", [.. offered.Select(entry => Choice(entry.Number, entry.Entry, entry.Title))])
            {
                Least = 0,
                Most = offered.Count,
                Chosen = [.. offered.Where(entry => entry.Entry.Out is null).Select(entry => Value(entry.Entry))],
            });
        }

        if (entries.Count > 0)
            menus.Add(new(OpenMenu.MenuName, $"{spot}", "Open one, to edit or move it", [.. entries.Select(entry => Choice(entry.Number, entry.Entry, entry.Title))]));
        return menus;
    }

    public static IReadOnlyList<ChatButton> Buttons(EditSpot spot, Draft draft, int lastPage, IReadOnlyList<SeriesOffer> offers)
    {
        var isEmpty = draft.Entries.Count == 0;
        ChatButton?[] buttons =
        [
            isEmpty ? null : new("Preview", PreviewButton.ButtonName, ""),
            isEmpty ? null : new("Publish…", PublishName, $"{draft.At}", ButtonLook.Main),
            Ask("Texts…", FormButton.Texts, spot),
            Ask("Add a post…", FormButton.Add, spot),
            draft.Revision > 1 ? spot.Button("Undo", EditStep.Undo) : null,
            spot.Page > 0 ? (spot with { Page = spot.Page - 1 }).Button("Page before", EditStep.List) : null,
            spot.Page < lastPage ? (spot with { Page = spot.Page + 1 }).Button("Next page", EditStep.List) : null,
            spot.Button("Reload", EditStep.Reload),
            draft.Entries.Count < 2 ? null : draft.Order == DigestOrder.Published ? spot.Button("Order by interest", EditStep.ByInterest) : spot.Button("Order by date", EditStep.ByDate),
            .. offers.Take(MostSeries).Select(offer => (spot with { Mark = offer.Mark }).Button(Label($"Fold {offer.Posts} posts: ", offer.Lead), EditStep.Fold)),
            .. draft.Series.TakeLast(MostSeries).Select(lead => (spot with { Mark = Fingerprint.Of(lead) }).Button(Label("Unfold ", lead), EditStep.Unfold)),
            spot.Button("Throw away…", EditStep.AskDiscard, ButtonLook.Danger),
        ];
        return [.. buttons.OfType<ChatButton>()];
    }

    public static ChatButton Ask(string label, string what, EditSpot spot) => new(label, FormButton.ButtonName, $"{what}/{spot}");

    public static string Value(DraftEntry entry) => $"{entry.Post.Value}";

    private static OptionChoice Choice(int number, DraftEntry entry, string title) =>
        new(Graphemes.Cut($"{number}. {(Inert.OneLine(title) is { Length: > 0 } words ? words : "Untitled")}", ChoiceLength), Value(entry));

    private static string Label(string before, string lead) => $"{before}“{Graphemes.Cut(Inert.OneLine(lead), LabelLength - before.Length - 2)}”";
}
