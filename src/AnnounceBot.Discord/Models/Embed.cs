namespace AnnounceBot.Discord.Models;

/// <summary>A card in a message; at most 10, with 6,000 characters in all of them.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object</remarks>
public sealed record Embed
{
    /// <summary>Up to 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Markdown, up to 4,096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Where the title leads: http or https, up to 2,048 characters. Of several embeds with one address only the first is shown.</summary>
    public string? Url { get; init; }

    /// <summary>A moment at the foot, in each reader's time zone.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The stripe: 0xRRGGBB.</summary>
    public int? Color { get; init; }

    /// <summary>The foot.</summary>
    public EmbedFooter? Footer { get; init; }

    /// <summary>A large picture.</summary>
    public EmbedMedia? Image { get; init; }

    /// <summary>A small picture at the right.</summary>
    public EmbedMedia? Thumbnail { get; init; }

    /// <summary>Above the title.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>Up to 25 named texts.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }
}
