namespace AnnounceBot.Explain.Why;

/// <summary>A post in a feed's list.</summary>
internal sealed record FeedPost(string Link, string Title, DateTimeOffset PublishedAt);
