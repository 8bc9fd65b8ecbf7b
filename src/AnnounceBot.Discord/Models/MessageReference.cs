namespace AnnounceBot.Discord.Models;

/// <summary>Another message.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-reference-structure</remarks>
public sealed record MessageReference
{
    /// <summary>The message.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>Its channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Its server.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>On sending: false sends without the reference if the message is gone.</summary>
    public bool? FailIfNotExists { get; init; }
}
