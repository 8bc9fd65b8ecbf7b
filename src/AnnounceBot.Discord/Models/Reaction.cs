namespace AnnounceBot.Discord.Models;

/// <summary>How often a message got a reaction.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#reaction-object</remarks>
public sealed record Reaction
{
    /// <summary>How many reacted.</summary>
    public int Count { get; init; }

    /// <summary>Whether we did.</summary>
    public bool Me { get; init; }

    /// <summary>With what.</summary>
    public Emoji? Emoji { get; init; }
}
