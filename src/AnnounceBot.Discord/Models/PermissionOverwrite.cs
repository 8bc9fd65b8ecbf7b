namespace AnnounceBot.Discord.Models;

/// <summary>What a channel allows or denies to a role or a person.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#overwrite-object</remarks>
public sealed record PermissionOverwrite
{
    /// <summary>The role or the person.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Which of them.</summary>
    public OverwriteType Type { get; init; }

    /// <summary>What is allowed.</summary>
    public Permissions Allow { get; init; }

    /// <summary>What is denied.</summary>
    public Permissions Deny { get; init; }
}
