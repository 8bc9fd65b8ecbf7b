namespace AnnounceBot.Discord.Models;

/// <summary>A server. What only the gateway tells is empty over REST.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild#guild-object</remarks>
public sealed record Guild
{
    /// <summary>The id; also that of its @everyone role.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name; empty while it is unavailable.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Its owner, who may do everything.</summary>
    public Snowflake OwnerId { get; init; }

    /// <summary>True during an outage: nothing else is told then.</summary>
    public bool? Unavailable { get; init; }

    /// <summary>What it can do, in Discord's capitals.</summary>
    public IReadOnlyList<string> Features { get => field ?? []; init; }

    /// <summary>All its roles.</summary>
    public IReadOnlyList<Role> Roles { get => field ?? []; init; }

    /// <summary>Its channels; gateway only.</summary>
    public IReadOnlyList<Channel> Channels { get => field ?? []; init; }

    /// <summary>Its active threads that we see; gateway only.</summary>
    public IReadOnlyList<Channel> Threads { get => field ?? []; init; }

    /// <summary>Ourselves, and others if an intent asks for them; gateway only.</summary>
    public IReadOnlyList<GuildMember> Members { get => field ?? []; init; }
}
