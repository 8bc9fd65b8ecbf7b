using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Lets everything be as it is.</summary>
internal sealed class CancelButton : IButton
{
    public string Name => ReadyIssue.CancelButton;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => Task.FromResult(Reply.Saying("Nothing was changed."));
}
