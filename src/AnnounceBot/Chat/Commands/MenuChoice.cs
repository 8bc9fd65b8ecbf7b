namespace AnnounceBot.Chat.Commands;

/// <param name="Argument">As in <see cref="ChatMenu.Argument"/>.</param>
/// <param name="Values">Of the choices; in their order, not in that of choosing.</param>
internal sealed record MenuChoice(Person Person, string Argument, IReadOnlyList<string> Values);
