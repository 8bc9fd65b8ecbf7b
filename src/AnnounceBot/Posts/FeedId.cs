namespace AnnounceBot.Posts;

/// <summary>Which feed: a post remembers where it was seen, and most of its keys hold within one feed only.</summary>
internal readonly record struct FeedId(long Value);
