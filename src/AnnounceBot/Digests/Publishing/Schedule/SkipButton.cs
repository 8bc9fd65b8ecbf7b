using AnnounceBot.Chat.Commands;
using AnnounceBot.Digests.Drafts;

namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>Under the notice of an issue that is due: nothing this time.</summary>
internal sealed class SkipButton(DueIssue issue) : IButton
{
    public string Name => DueNotice.SkipButton;

    public bool IsForModerators => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => DraftRevision.Read(press.Argument) is { } at
        ? Reply.Saying(await issue.SkipAsync(at.Draft, press.Person, cancellationToken))
        : Reply.Saying("I cannot read that button any more. Type `/digest schedule` to see when the next issue is due.");
}
