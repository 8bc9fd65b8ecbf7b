namespace AnnounceBot.Discord.Models;

/// <summary>A person in a server.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild#guild-member-object</remarks>
public sealed record GuildMember
{
    /// <summary>Who it is; absent where that is told beside it.</summary>
    public User? User { get; init; }

    /// <summary>What they are called in this server.</summary>
    public string? Nick { get; init; }

    /// <summary>Their roles, without @everyone.</summary>
    public IReadOnlyList<Snowflake> Roles { get => field ?? []; init; }

    /// <summary>What they may do in the channel of the interaction; in interactions only.</summary>
    public Permissions? Permissions { get; init; }
}
