using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Posts.Lists;

/// <summary>Under a list of posts: turns its page. All that it needs is in its argument.</summary>
/// <param name="show">The page that an argument means, for the person who presses; null: no button of ours says that.</param>
/// <param name="instead">What to type where it cannot be read.</param>
internal sealed class TurnButton(string name, Func<string, Person, CancellationToken, Task<ChatMessage?>> show, string instead) : IButton
{
    public string Name => name;

    public bool IsForModerators => false;

    public bool ChangesItsMessage => true;

    public async Task<Reply> PressAsync(ButtonPress press, CancellationToken cancellationToken) => await show(press.Argument, press.Person, cancellationToken) is { } page
        ? new Reply(page)
        : Reply.Saying($"I cannot read that button any more. {instead}");
}
