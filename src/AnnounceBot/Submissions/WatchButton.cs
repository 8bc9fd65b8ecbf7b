using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions;

/// <summary>Under the preview of a page whose blog nobody watches: proposes that. The page's own preview stays.</summary>
internal sealed class WatchButton(SubmitDesk desk, SubmitLook look) : IButton
{
    public string Name => SubmitButtons.Watch;

    public bool IsForModerators => false;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => SubmitButtons.Read(press.Argument) is (var id, _)
        ? await look.ShowAsync(press.Person, await desk.ProposeAsync(press.Person, id, cancellationToken), cancellationToken)
        : Reply.Saying(SubmitWords.Expired);
}
