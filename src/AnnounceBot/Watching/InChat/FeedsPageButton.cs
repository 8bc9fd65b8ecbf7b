using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Watching.InChat;

/// <summary>Under an answer to <c>/feeds list</c>: turns the page. All that it needs is in its argument.</summary>
internal sealed class FeedsPageButton(FeedsPages pages) : IButton
{
    public string Name => FeedsPages.ButtonName;

    public bool IsForModerators => true;

    public bool ChangesItsMessage => true;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => Task.FromResult(FeedsQuestion.Read(press.Argument) is { } question
        ? new Reply(pages.Show(question))
        : Reply.Saying("I cannot read that button any more. Type `/feeds list`."));
}
