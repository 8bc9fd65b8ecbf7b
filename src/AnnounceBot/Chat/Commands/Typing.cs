namespace AnnounceBot.Chat.Commands;

/// <param name="Option">The name of the option that is being typed.</param>
/// <param name="Text">As far as it is there: may be empty.</param>
internal sealed record Typing(Person Person, string Option, string Text);
