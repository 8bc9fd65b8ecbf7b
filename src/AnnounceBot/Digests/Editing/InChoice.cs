using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Digests.Editing;

/// <summary>Takes in which posts of a page shall be in the issue: what comes back in does at once, of what goes out it is asked for how long.</summary>
internal sealed class InChoice(DraftDesk desk, DraftEditor editor, EditorQuestions questions)
{
    public async Task<Reply> TakeAsync(EditSpot spot, IReadOnlyList<string> chosen, Person by, CancellationToken cancellationToken)
    {
        if (desk.Current() is not { } draft || draft.At != spot.At)
            return editor.On(spot, _ => Reply.Saying(DraftEditor.Over));
        var offered = PageMask.EntriesOf(draft, spot).Where(EntryPost.IsForPeopleToSay).ToLookup(entry => (IsIn: entry.Out is null, IsWanted: chosen.Contains(EditorControls.Value(entry))), entry => entry.Post);
        var (back, out_) = (offered[(IsIn: false, IsWanted: true)].ToList(), offered[(IsIn: true, IsWanted: false)].ToList());
        var outcome = back.Count > 0 ? await desk.ChangeAsync(spot.At, new Change.PutBack(back), by, cancellationToken) : new ChangeOutcome.Done(draft);
        return outcome is ChangeOutcome.Done { Draft: var now } && out_.Count > 0
            ? new(questions.AskLeaveOut(now, spot with { At = now.At }, out_, back.Count > 0 ? $"{PostKinds.Counted(back.Count)} came back in." : null))
            : editor.Show(outcome, spot);
    }
}
