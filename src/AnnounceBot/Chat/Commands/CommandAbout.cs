namespace AnnounceBot.Chat.Commands;

/// <summary>What a command is called, and what people read of it before they use it.</summary>
/// <param name="Name">As typed, without the slash: lower case, at most 32 characters.</param>
/// <param name="Description">At most 100 characters.</param>
internal sealed record CommandAbout(string Name, string Description);
