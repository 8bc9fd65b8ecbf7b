namespace AnnounceBot.Web.Community;

/// <summary>An entry of a feed of ours: texts as they are.</summary>
/// <param name="PublishedAt">As its author says.</param>
/// <param name="SeenAt">When it came to us, which may be much later.</param>
internal sealed record AtomEntry(string Id, string Title, string Link, DateTimeOffset PublishedAt, DateTimeOffset SeenAt)
{
    /// <summary>Null: the feed's.</summary>
    public string? Author { get; init; }

    /// <summary>Plain; null: it has none, or its author wants none shown.</summary>
    public string? Summary { get; init; }

    /// <summary>HTML, as it stands between the tags of a body.</summary>
    public string? Content { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Null: the feed's.</summary>
    public string? Language { get; init; }

    /// <summary>Of the blog that it is from.</summary>
    public string? Blog { get; init; }

    /// <summary>That blog's front page.</summary>
    public string? BlogPage { get; init; }
}
