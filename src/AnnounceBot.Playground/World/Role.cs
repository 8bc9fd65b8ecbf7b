namespace AnnounceBot.Playground.World;

/// <param name="Position">The higher, the further up in the list; @everyone is 0.</param>
/// <param name="BotId">The bot that this role came with, if it did.</param>
internal sealed record Role(string Id, string Name, int Position, Permissions Permissions, int Color, bool Mentionable, string? BotId = null);
