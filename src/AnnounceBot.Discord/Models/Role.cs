namespace AnnounceBot.Discord.Models;

/// <summary>A role of a server.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#role-object</remarks>
public sealed record Role
{
    /// <summary>The id; that of @everyone is the server's own.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>What it allows, leaving channels aside.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Higher ones stand above.</summary>
    public int Position { get; init; }

    /// <summary>Whether everybody may mention it.</summary>
    public bool Mentionable { get; init; }

    /// <summary>0xRRGGBB; 0: none.</summary>
    public int Color { get; init; }
}
