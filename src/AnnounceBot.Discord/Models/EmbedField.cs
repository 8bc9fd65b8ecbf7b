namespace AnnounceBot.Discord.Models;

/// <summary>A named text in an embed.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-field-structure</remarks>
public sealed record EmbedField
{
    /// <summary>Up to 256 characters, not empty.</summary>
    public required string Name { get; init; }

    /// <summary>Markdown, up to 1,024 characters, not empty.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it may stand beside others.</summary>
    public bool? Inline { get; init; }
}
