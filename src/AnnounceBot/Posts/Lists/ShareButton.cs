using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Posts.Lists;

/// <summary>Under a list of posts that only the asker sees: shows that page to everybody in the channel.</summary>
/// <inheritdoc cref="TurnButton"/>
internal sealed class ShareButton(string turns, Func<string, Person, CancellationToken, Task<ChatMessage?>> show, string instead) : IButton
{
    public string Name => turns + PostList.Sharing;

    public bool IsForModerators => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => await show(press.Argument, press.Person, cancellationToken) is { } page
        ? Reply.Saying("Now everybody here can see it.") with { Shared = page with { Buttons = [] } }
        : Reply.Saying($"I cannot read that button any more. {instead}");
}
