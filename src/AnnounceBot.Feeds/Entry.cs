namespace AnnounceBot.Feeds;

/// <summary>One item as a feed tells it; raw and untrusted.</summary>
public sealed record Entry
{
    /// <summary>The permanent identifier: RSS <c>guid</c>, <c>rdf:about</c>, <c>atom:id</c>, JSON Feed <c>id</c>; opaque.</summary>
    public string? Id { get; init; }

    /// <summary>The title.</summary>
    public Markup? Title { get; init; }

    /// <summary>The address of the entry's page, resolved against the document's base; as told where it does not resolve.</summary>
    public string? Link { get; init; }

    /// <summary>The author as a display name; an e-mail address where the document has nothing else.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as the author says, UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was changed last, as the author says, UTC.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The language tag (RFC 5646) that the entry gives for itself; null where it leaves that to the feed.</summary>
    public string? Language { get; init; }

    /// <summary>The address of its picture: Media RSS, iTunes or JSON Feed; not one out of its text.</summary>
    public string? Image { get; init; }

    /// <summary>The author's own summary.</summary>
    public Markup? Summary { get; init; }

    /// <summary>The whole text, where the feed carries it.</summary>
    public Markup? Content { get; init; }

    /// <summary>Categories, tags or subjects, in document order.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Attached files, in document order.</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The feed that this one took the entry from, as a planet tells it; null where it tells nothing.</summary>
    public EntrySource? Source { get; init; }
}
