using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Under <c>/digest list</c>: turns its page.</summary>
internal sealed class IssuesPageButton(IssuePages pages) : IButton
{
    public string Name => IssuePages.ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        await pages.PressedAsync(press.Argument, cancellationToken) is { } page ? new(page) : Reply.Saying($"I cannot read that button any more. {IssuePages.Instead}");
}
