using System.Collections.ObjectModel;

namespace AnnounceBot.Discord.Models;

/// <summary>What the ids in an interaction stand for.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure</remarks>
public sealed record ResolvedData
{
    /// <summary>People.</summary>
    public IReadOnlyDictionary<Snowflake, User> Users { get => field ?? ReadOnlyDictionary<Snowflake, User>.Empty; init; }

    /// <summary>The same people in this server, without their user.</summary>
    public IReadOnlyDictionary<Snowflake, GuildMember> Members { get => field ?? ReadOnlyDictionary<Snowflake, GuildMember>.Empty; init; }

    /// <summary>Roles.</summary>
    public IReadOnlyDictionary<Snowflake, Role> Roles { get => field ?? ReadOnlyDictionary<Snowflake, Role>.Empty; init; }

    /// <summary>Channels, in part.</summary>
    public IReadOnlyDictionary<Snowflake, Channel> Channels { get => field ?? ReadOnlyDictionary<Snowflake, Channel>.Empty; init; }

    /// <summary>Messages, in part.</summary>
    public IReadOnlyDictionary<Snowflake, Message> Messages { get => field ?? ReadOnlyDictionary<Snowflake, Message>.Empty; init; }

    /// <summary>Files.</summary>
    public IReadOnlyDictionary<Snowflake, Attachment> Attachments { get => field ?? ReadOnlyDictionary<Snowflake, Attachment>.Empty; init; }
}
