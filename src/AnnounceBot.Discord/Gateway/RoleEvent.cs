using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Gateway;

/// <summary>GUILD_ROLE_CREATE, GUILD_ROLE_UPDATE, and GUILD_ROLE_DELETE, which has only the role's id.</summary>
internal sealed record RoleEvent(Snowflake GuildId, Role? Role, Snowflake? RoleId);
