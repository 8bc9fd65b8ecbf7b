using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions;

/// <summary>Under a preview: does not send it.</summary>
internal sealed class CancelButton(SendDesk desk, SubmitLook look) : IButton
{
    public string Name => SubmitButtons.Cancel;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => SubmitButtons.Read(press.Argument) is (var id, _)
        ? await look.ShowAsync(press.Person, await desk.CancelAsync(press.Person, id, cancellationToken), cancellationToken)
        : Reply.Saying(SubmitWords.Expired);
}
