using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Interactions;

/// <summary>Somebody who was chosen in an option or a select.</summary>
/// <param name="User">The person.</param>
/// <param name="Member">The same in this server; null: they are not in it.</param>
public sealed record NamedPerson(User User, GuildMember? Member);
