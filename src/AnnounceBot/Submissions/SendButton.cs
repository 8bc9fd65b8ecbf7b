using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions;

/// <summary>Under a preview: sends it. The receipt takes its place.</summary>
internal sealed class SendButton(SendDesk desk, SubmitLook look) : IButton
{
    public string Name => SubmitButtons.Send;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => SubmitButtons.Read(press.Argument) is (var id, _)
        ? await look.ShowAsync(press.Person, await desk.SendAsync(press.Person, id, cancellationToken), cancellationToken)
        : Reply.Saying(SubmitWords.Expired);
}
