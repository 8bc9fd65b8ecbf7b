using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>A person or a role; one of them is there.</summary>
/// <param name="Person">The person; null: it is a role.</param>
/// <param name="Role">The role; null: it is a person.</param>
public sealed record Mentioned(NamedPerson? Person, Role? Role);
