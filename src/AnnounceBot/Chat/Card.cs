namespace AnnounceBot.Chat;

/// <summary>A part of a message that stands out.</summary>
internal sealed record Card
{
    /// <summary>Markdown.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title leads.</summary>
    public string? Link { get; init; }

    /// <summary>Plain.</summary>
    public string? Author { get; init; }

    /// <summary>Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>Plain.</summary>
    public string? Footer { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Image { get; init; }

    /// <summary>Of its edge, as 0xRRGGBB; null: ours.</summary>
    public int? Color { get; init; }
}
