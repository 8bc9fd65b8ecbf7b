using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>A person or a bot.</summary>
/// <remarks>https://discord.com/developers/docs/resources/user#user-object</remarks>
public sealed record User
{
    /// <summary>The id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name that is unique in Discord.</summary>
    public string Username { get => field ?? ""; init; }

    /// <summary>The name that the person chose to be shown; null: the username.</summary>
    public string? GlobalName { get; init; }

    /// <summary>Whether it is no person.</summary>
    public bool Bot { get; init; }

    /// <summary>What to call them where no guild has its own name for them.</summary>
    [JsonIgnore]
    public string DisplayName => GlobalName ?? Username;
}
