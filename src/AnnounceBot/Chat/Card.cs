namespace AnnounceBot.Chat;

/// <summary>A post as a card. All texts are plain and come from strangers.</summary>
internal sealed record Card
{
    public required string Title { get; init; }

    public required string Link { get; init; }

    /// <summary>What following the link means: "read more", "read (and watch) more", "listen".</summary>
    public required string LinkLabel { get; init; }

    public string? Author { get; init; }

    /// <summary>An excerpt, to be shown as a quote; paragraphs are separated by blank lines.</summary>
    public string? Quote { get; init; }

    /// <summary>Where it was published: the blog's name.</summary>
    public string? Source { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}
