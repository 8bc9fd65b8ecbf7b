namespace AnnounceBot.Discord.Models;

/// <summary>The foot of an embed.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-footer-structure</remarks>
public sealed record EmbedFooter
{
    /// <summary>Plain, up to 2,048 characters.</summary>
    public required string Text { get; init; }

    /// <summary>A picture beside it.</summary>
    public string? IconUrl { get; init; }
}
