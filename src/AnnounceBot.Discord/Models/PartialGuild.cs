namespace AnnounceBot.Discord.Models;

/// <summary>A server that we are in, in short.</summary>
/// <remarks>https://discord.com/developers/docs/resources/user#get-current-user-guilds</remarks>
public sealed record PartialGuild
{
    /// <summary>The id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Whether it is ours.</summary>
    public bool Owner { get; init; }

    /// <summary>What we may do in it, leaving channels aside.</summary>
    public Permissions Permissions { get; init; }
}
