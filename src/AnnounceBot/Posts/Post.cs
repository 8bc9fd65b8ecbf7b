namespace AnnounceBot.Posts;

/// <summary>One thing somebody published.</summary>
/// <param name="Feed">The feed that it is credited to: the blog's own, where we watch that.</param>
/// <param name="Url">Canonical; null if it has no address of its own.</param>
/// <param name="Link">Where people are sent: the author's address, without what tracks them.</param>
/// <param name="PublishedAt">As the author says, UTC; never later than <paramref name="FirstSeenAt"/>, which it is if the author says nothing.</param>
internal sealed record Post(
    FeedId? Feed, string? Url, string Link, string Title, string? Author, string? Excerpt, PostKind Kind,
    IReadOnlyList<string> Tags, string? Language, string? Image, DateTimeOffset PublishedAt, DateTimeOffset FirstSeenAt)
{
    /// <summary>The feed that brought it first; null where it came by another way.</summary>
    public FeedId? FoundIn { get; init; }

    /// <summary>The blog's name, as a planet tells it.</summary>
    public string? Source { get; init; }

    /// <summary>What that planet says of where the blog is: addresses and identifiers.</summary>
    public IReadOnlyList<string> SourceAddresses { get; init; } = [];

    /// <summary>Who suggested it, as they were called then; null: nobody did.</summary>
    public string? FoundBy { get; init; }

    /// <summary>One of <see cref="Posts.Unannounced"/>; null if it went by the routes.</summary>
    public string? Unannounced { get; init; }
}
