using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Editing;

/// <summary>Does what moderators press in the editor. Of two at once the first counts; the other is told who did what, and sees the newest.</summary>
internal sealed class DraftEditor(DraftDesk desk, DraftPages pages, EntrySheet sheet, Database database, DigestOptions options)
{
    public const string Over = "That draft is no more: it was published or thrown away. `/digest edit` opens what there is now.";

    public async Task<Reply> OpenAsync(Person by, CancellationToken cancellationToken)
    {
        var isNew = desk.Current() is null;
        var draft = await desk.BeginAsync(by, cancellationToken);
        return new(pages.Show(draft, page: 0, isNew ? EditorWords.Begun("were in no issue yet", draft) : null));
    }

    /// <summary>Begins a draft of what was published in a period; there is one draft at a time.</summary>
    public async Task<Reply> OpenAsync(Period period, Person by, CancellationToken cancellationToken)
    {
        if (await desk.BeginAsync(period, by, cancellationToken) is { } begun)
            return new(pages.Show(begun, page: 0, EditorWords.Begun("were published in the days that you gave, and are in no issue yet", begun)));
        return desk.Current() is { } draft
            ? new(pages.Show(draft, page: 0, $"There is a draft already, and one at a time: this is issue {draft.Number}. Publish it or throw it away, then begin one of other days."))
            : Reply.Saying(Over);
    }

    public Task<Reply> DoAsync(EditStep step, EditSpot spot, Person by, CancellationToken cancellationToken) => step switch
    {
        EditStep.List => Task.FromResult(Look(spot with { Post = null })),
        EditStep.Entry => Task.FromResult(Look(spot)),
        EditStep.AskDiscard => Task.FromResult(On(spot, draft => new(EditorQuestions.AskDiscard(draft, spot.Page)))),
        EditStep.Discard => DiscardAsync(spot, by, cancellationToken),
        EditStep.Reload => ReloadAsync(spot, by, cancellationToken),
        EditStep.Undo => UndoAsync(spot, by, cancellationToken),
        EditStep.ByDate => ShowAsync(desk.ArrangeAsync(spot.At, DigestOrder.Published, by, cancellationToken), spot),
        EditStep.ByInterest => ShowAsync(desk.ArrangeAsync(spot.At, DigestOrder.Interest, by, cancellationToken), spot),
        _ => ChangeAsync(step, spot, by, cancellationToken),
    };

    /// <returns>What is to be shown of the state that somebody has before them; of one that is not the newest any more, who did what, and the newest.</returns>
    public Reply On(EditSpot spot, Func<Draft, Reply> show) => desk.Current() switch
    {
        { } draft when draft.At == spot.At => show(draft),
        { } draft when draft.Id == spot.At.Draft => Stale(draft, spot),
        _ => Reply.Saying(Over),
    };

    public Reply Show(ChangeOutcome outcome, EditSpot spot, Func<Draft, string?>? say = null) => outcome switch
    {
        ChangeOutcome.Done { Draft: var draft } => new(Shown(draft, spot, say?.Invoke(draft))),
        ChangeOutcome.Stale { Draft: var draft } => Stale(draft, spot),
        ChangeOutcome.Over over => Reply.Saying(over.Why),
        _ => throw new InvalidOperationException($"{outcome} is nothing that can come of a change."),
    };

    /// <returns>The entry that somebody looks at, or the page of the list.</returns>
    public Chat.ChatMessage Shown(Draft draft, EditSpot spot, string? said) =>
        spot.Post is { } post && draft.Find(post) is not null ? sheet.Show(draft, spot, said) : pages.Show(draft, spot.Page, said);

    /// <summary>Changes the newest state, whatever was done to it since somebody began to write.</summary>
    /// <param name="change">Null: it cannot be changed so.</param>
    /// <returns>Stale if it could not be changed so.</returns>
    public async Task<ChangeOutcome> ChangeNewestAsync(DigestId digest, Func<Draft, Change?> change, Person by, CancellationToken cancellationToken)
    {
        for (var draft = desk.Current(); draft?.Id == digest;)
        {
            if (change(draft) is not { } wanted)
                return new ChangeOutcome.Stale(draft);
            var outcome = await desk.ChangeAsync(draft.At, wanted, by, cancellationToken);
            if (outcome is not ChangeOutcome.Stale newer)
                return outcome;
            draft = newer.Draft;
        }

        return new ChangeOutcome.Over(Over);
    }

    /// <summary>Whoever only looks sees the newest.</summary>
    private Reply Look(EditSpot spot) => desk.Current() is { } draft && draft.Id == spot.At.Draft ? new(Shown(draft, spot, spot.Post is { } post && draft.Find(post) is null ? WrittenWords.Gone : null)) : Reply.Saying(Over);

    private Reply Stale(Draft draft, EditSpot spot) => new(Shown(draft, spot, database.Read(session => EditorWords.Stale(session, draft))));

    private async Task<Reply> ShowAsync(Task<ChangeOutcome> changing, EditSpot spot) => Show(await changing, spot, EditorWords.NotWhole);

    private async Task<Reply> ChangeAsync(EditStep step, EditSpot spot, Person by, CancellationToken cancellationToken)
    {
        if (desk.Current() is not { } draft || draft.At != spot.At)
            return On(spot, _ => Reply.Saying(Over));
        return ChangeOf(step, spot, draft) is { } change
            ? Show(await desk.ChangeAsync(spot.At, change, by, cancellationToken), spot)
            : new(Shown(draft, spot, "There is nothing to be done about that any more. This is how it is now."));
    }

    private Change? ChangeOf(EditStep step, EditSpot spot, Draft draft) => step switch
    {
        EditStep.Up => Moved(draft, spot.Entry, by: -1),
        EditStep.Down => Moved(draft, spot.Entry, by: 1),
        EditStep.LeaveOut => new Change.TakenOut(spot.Post is { } post ? [post] : PageMask.Read(draft, spot), LeftOut.OfThisIssue),
        EditStep.LeaveOutForGood => new Change.TakenOut(spot.Post is { } post ? [post] : PageMask.Read(draft, spot), LeftOut.ForGood),
        EditStep.PutBack => new Change.PutBack([spot.Entry]),
        EditStep.Fold => database.Read(session => SeriesOffer.Of(session, draft, options)).FirstOrDefault(offer => offer.Mark == spot.Mark) is { } offer ? new Change.Folded(offer.Lead) : null,
        EditStep.Unfold => draft.Series.FirstOrDefault(lead => Fingerprint.Of(lead) == spot.Mark) is { } lead ? new Change.Unfolded(lead) : null,
        _ => throw new InvalidOperationException($"{step} changes nothing in a draft."),
    };

    private static Change.Moved Moved(Draft draft, PostId post, int by) => new(post, draft.Entries.Index().Single(entry => entry.Item.Post == post).Index + by);

    private async Task<Reply> ReloadAsync(EditSpot spot, Person by, CancellationToken cancellationToken)
    {
        var before = desk.Current()?.Entries.Count ?? 0;
        return Show(await desk.ReloadAsync(spot.At, by, cancellationToken), spot, draft => (draft.Entries.Count - before) switch
        {
            <= 0 => "No new posts came since.",
            var came => $"{PostKinds.Counted(came)} came since, and {(came == 1 ? "is" : "are")} in it now.",
        });
    }

    private async Task<Reply> UndoAsync(EditSpot spot, Person by, CancellationToken cancellationToken) =>
        Show(await desk.UndoAsync(spot.At, by, cancellationToken), spot, draft => draft.At != spot.At && draft.Last?.Change is Change.Undone { What: var what }
            ? $"Taken back: {database.Read(session => EditorWords.Did(session, draft, what))}."
            : "There is nothing to take back any more.");

    private async Task<Reply> DiscardAsync(EditSpot spot, Person by, CancellationToken cancellationToken) => await desk.DiscardAsync(spot.At, by, cancellationToken) switch
    {
        ChangeOutcome.Done { Draft: var draft } => Reply.Saying($"The draft of issue {draft.Number} is thrown away. Its posts wait for the next one: `/digest edit` begins it."),
        var outcome => Show(outcome, spot),
    };
}
