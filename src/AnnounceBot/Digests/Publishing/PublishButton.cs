using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Under a draft: asks as <c>/digest publish</c> does.</summary>
internal sealed class PublishButton(ReadyIssue ready) : IButton
{
    public string Name => ReadyIssue.PublishButton;

    public bool IsForModerators => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => DraftRevision.Read(press.Argument) is { } at
        ? new(await ready.AskAsync(at, cancellationToken))
        : Reply.Saying("I cannot read that button any more. Type `/digest publish`.");
}
