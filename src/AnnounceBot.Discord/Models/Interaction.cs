using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>What a person did with the bot, as it arrives.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object</remarks>
public sealed record Interaction
{
    /// <summary>The id, which the first answer goes to.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Ours.</summary>
    public Snowflake ApplicationId { get; init; }

    /// <summary>What they did.</summary>
    public InteractionType Type { get; init; }

    /// <summary>With what.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>In which server; null: in a conversation.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>In which channel, in part.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Its id.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Who, in a server.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who, in a conversation.</summary>
    public User? User { get; init; }

    /// <summary>What answers need for 15 minutes: a secret.</summary>
    public string Token { get => field ?? ""; init; }

    /// <summary>The message that the component stands in.</summary>
    public Message? Message { get; init; }

    /// <summary>What we may do in that channel.</summary>
    public Permissions AppPermissions { get; init; }

    /// <summary>The person's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The server's language.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>Where it was.</summary>
    public InteractionContext? Context { get; init; }

    /// <summary>The most bytes that a file of an answer may have.</summary>
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>Who it was, in a server or not.</summary>
    [JsonIgnore]
    public User? Person => Member?.User ?? User;

    /// <summary>Id and type; the token is a secret and never in it.</summary>
    public override string ToString() => $"Interaction {Id} ({Type})";
}
