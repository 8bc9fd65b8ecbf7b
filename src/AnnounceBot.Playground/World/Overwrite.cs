namespace AnnounceBot.Playground.World;

/// <summary>What a channel allows or denies one role or one person.</summary>
/// <param name="Id">The role's or the person's id; the guild's for @everyone.</param>
internal sealed record Overwrite(string Id, bool ForPerson, Permissions Allow, Permissions Deny);
