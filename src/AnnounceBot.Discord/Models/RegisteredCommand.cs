namespace AnnounceBot.Discord.Models;

/// <summary>A command as Discord has it.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
public sealed record RegisteredCommand : ApplicationCommand
{
    /// <summary>The id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The application.</summary>
    public Snowflake ApplicationId { get; init; }

    /// <summary>The server; null: everywhere.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Changes with each change.</summary>
    public Snowflake? Version { get; init; }
}
