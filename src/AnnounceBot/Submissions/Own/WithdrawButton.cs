using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Own;

/// <summary>Under an answer to <c>/submissions</c>: takes one back.</summary>
internal sealed class WithdrawButton(OwnDesk desk, OwnPages pages) : IButton
{
    public string Name => OwnPages.Withdraw;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken)
    {
        var (page, id) = OwnPages.Read(press.Argument) ?? default;
        return await pages.ShowAsync(press.Person, page, await desk.WithdrawAsync(press.Person, id, cancellationToken), cancellationToken);
    }
}
