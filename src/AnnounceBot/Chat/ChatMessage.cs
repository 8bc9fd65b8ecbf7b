namespace AnnounceBot.Chat;

/// <summary>What to show in a channel, in nobody's markup: each chat escapes and formats it its own way.</summary>
internal sealed record ChatMessage
{
    /// <summary>A sentence of the bot's own.</summary>
    public string? Text { get; init; }

    /// <summary>A post, shown as a card.</summary>
    public Card? Card { get; init; }

    /// <summary>Many posts at once, a line each.</summary>
    public IReadOnlyList<TitleLink> Links { get; init; } = [];
}
