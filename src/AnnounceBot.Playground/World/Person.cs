namespace AnnounceBot.Playground.World;

/// <summary>A member of the guild: one of the invented people, or the bot.</summary>
/// <param name="Name">As shown, and as tests and scripts call them.</param>
/// <param name="RoleIds">The roles they hold, without @everyone.</param>
internal sealed record Person(string Id, string Name, string UserName, IReadOnlyList<string> RoleIds, bool IsBot = false);
