namespace AnnounceBot.Chat.Commands;

/// <summary>A command as somebody used it.</summary>
internal sealed record CommandCall(Person Person);
