namespace AnnounceBot.Chat.Commands;

/// <summary>Who does something in the chat.</summary>
/// <param name="Id">The chat's own id: names change.</param>
/// <param name="IsModerator">Has Discord's Manage Messages where they are, or one of the configured roles.</param>
internal sealed record Person(string Id, string Name, bool IsModerator);
