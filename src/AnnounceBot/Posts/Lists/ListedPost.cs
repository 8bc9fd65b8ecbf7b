namespace AnnounceBot.Posts.Lists;

/// <summary>What a list shows of a post.</summary>
/// <param name="By">Its author; where the feed tells none, the blog.</param>
/// <param name="IsFeatured">A moderator wants it seen.</param>
internal sealed record ListedPost(PostId Id, string Link, string Title, string? By, string? Excerpt, DateTimeOffset PublishedAt, bool IsFeatured);
