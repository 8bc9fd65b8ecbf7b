namespace AnnounceBot.Posts;

/// <summary>One thing somebody published.</summary>
/// <param name="Feed">Where it was seen first.</param>
/// <param name="Url">Canonical; null if it has no address of its own.</param>
/// <param name="Link">Where people are sent: the author's address, without what tracks them.</param>
/// <param name="PublishedAt">As the author says, UTC; never later than <paramref name="FirstSeenAt"/>, which it is if the author says nothing.</param>
internal sealed record Post(
    FeedId? Feed, string? Url, string Link, string Title, string? Author, string? Excerpt, PostKind Kind,
    IReadOnlyList<string> Tags, string? Language, string? Image, DateTimeOffset PublishedAt, DateTimeOffset FirstSeenAt);
