namespace AnnounceBot.Discord.Models;

/// <summary>A file of a message.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#attachment-object</remarks>
public sealed record Attachment
{
    /// <summary>The id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public string Filename { get => field ?? ""; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public string? Description { get; init; }

    /// <summary>Its media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its size in bytes, as Discord says.</summary>
    public long Size { get; init; }

    /// <summary>Where it is; signed, and dead after some time.</summary>
    public string Url { get => field ?? ""; init; }
}
