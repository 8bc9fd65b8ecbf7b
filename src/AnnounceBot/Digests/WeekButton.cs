using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Digests;

/// <summary>Under an answer to <c>/week</c>: turns the page. All that it needs is in its argument.</summary>
internal sealed class WeekButton(WeekPages pages) : IButton
{
    public string Name => WeekPages.ButtonName;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => Task.FromResult(WeekQuestion.Read(press.Argument) is { } question
        ? new Reply(pages.Show(question))
        : Reply.Saying("I cannot read that button any more. Type `/week` to see the posts of the last seven days."));
}
