namespace AnnounceBot.Digests;

/// <summary>What <c>/week</c> shows of a post.</summary>
/// <param name="By">Its author; where the feed tells none, the blog.</param>
internal sealed record WeekPost(string Link, string Title, string? By, string? Excerpt, DateTimeOffset PublishedAt);
