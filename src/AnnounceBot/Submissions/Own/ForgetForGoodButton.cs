using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions.Own;

/// <summary>The answer to <see cref="ForgetButton"/>.</summary>
internal sealed class ForgetForGoodButton(OwnDesk desk) : IButton
{
    public string Name => OwnPages.ForgetForGood;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => Reply.Saying(await desk.ForgetAsync(press.Person, cancellationToken) switch
    {
        0 => "Done. There was nothing with your name on it; your previews are gone.",
        1 => "Done. The link that you sent stays, without your name.",
        var count => $"Done. The {count} links that you sent stay, without your name.",
    });
}
