using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Own;

/// <summary>Under an answer to <c>/submissions</c>: turns the page.</summary>
internal sealed class OwnPageButton(OwnPages pages) : IButton
{
    public string Name => OwnPages.Page;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) =>
        pages.ShowAsync(press.Person, OwnPages.Read(press.Argument)?.Page ?? 0, remark: null, cancellationToken);
}
