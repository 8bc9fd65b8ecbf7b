using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions;

/// <summary>Under the preview of one of several links: takes another.</summary>
internal sealed class OtherLinkButton(SendDesk drafts, SubmitDesk desk, SubmitLook look) : IButton
{
    public string Name => SubmitButtons.Other;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        if (SubmitButtons.Read(press.Argument) is not (var id, var other))
            return Reply.Saying(SubmitWords.Expired);
        var (draft, instead) = drafts.Look(press.Person, id);
        if (draft is null || other >= draft.OtherLinks.Count)
            return await look.ShowAsync(press.Person, instead ?? new SubmitAnswer.Words(SubmitWords.Expired), cancellationToken);
        var (wanted, rest) = (draft.OtherLinks[other], draft.OtherLinks.Where((_, i) => i != other));
        var answer = await desk.OfferAsync(press.Person, new(wanted) { OtherLinks = [draft.Link, .. rest] }, cancellationToken);
        return await look.ShowAsync(press.Person, answer, cancellationToken);
    }
}
