namespace AnnounceBot.Feeds;

/// <summary>A feed as one document told it: nothing is invented, and nothing is trusted.</summary>
public sealed record FeedDocument
{
    /// <summary>The family of formats.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>The character encoding that the document was read with, as an IANA name in lower case.</summary>
    public required string Encoding { get; init; }

    /// <summary>The feed's own name.</summary>
    public Markup? Title { get; init; }

    /// <summary>The page that the feed belongs to (the blog's home page), absolute where that could be worked out.</summary>
    public string? Link { get; init; }

    /// <summary>The feed's permanent identifier: <c>atom:id</c> (RFC 4287 §4.2.6), or JSON Feed's <c>feed_url</c>.</summary>
    public string? Id { get; init; }

    /// <summary>What the feed says about itself: RSS <c>description</c>, Atom <c>subtitle</c>, JSON Feed <c>description</c>.</summary>
    public Markup? Subtitle { get; init; }

    /// <summary>The feed's author as a display name; an e-mail address where the document has nothing else.</summary>
    public string? Author { get; init; }

    /// <summary>When the feed says that it changed last, UTC.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The language tag (RFC 5646) that the feed gives for itself.</summary>
    public string? Language { get; init; }

    /// <summary>The address of its logo.</summary>
    public string? Image { get; init; }

    /// <summary>When to read it again, as the document says; null if it says nothing.</summary>
    public FeedHints? Hints { get; init; }

    /// <summary>The entries in document order.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>What had to be mended before the document could be read, in plain words; empty for a well-formed one.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}
