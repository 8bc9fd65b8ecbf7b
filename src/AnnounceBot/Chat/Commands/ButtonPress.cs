namespace AnnounceBot.Chat.Commands;

/// <param name="Argument">As in <see cref="ChatButton.Argument"/>.</param>
internal sealed record ButtonPress(Person Person, string Argument);
