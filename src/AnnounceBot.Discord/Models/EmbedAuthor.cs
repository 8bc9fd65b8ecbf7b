namespace AnnounceBot.Discord.Models;

/// <summary>The line above the title.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-author-structure</remarks>
public sealed record EmbedAuthor
{
    /// <summary>Plain, up to 256 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Url { get; init; }

    /// <summary>A picture beside it.</summary>
    public string? IconUrl { get; init; }
}
