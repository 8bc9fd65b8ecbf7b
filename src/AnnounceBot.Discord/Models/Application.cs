namespace AnnounceBot.Discord.Models;

/// <summary>What is registered in the developer portal: the bot is its user.</summary>
/// <remarks>https://discord.com/developers/docs/resources/application#application-object</remarks>
public sealed record Application
{
    /// <summary>The id, which commands and follow-ups need.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The bot's user.</summary>
    public User? Bot { get; init; }

    /// <summary>Among others which privileged intents are allowed.</summary>
    public int Flags { get; init; }
}
