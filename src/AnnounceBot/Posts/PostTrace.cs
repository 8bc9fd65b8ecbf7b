namespace AnnounceBot.Posts;

/// <summary>What it takes to see whether an entry says something new of a post.</summary>
/// <param name="Feed">The feed that the post is credited to.</param>
/// <param name="Fingerprint">Of its entry there; null: not learned yet.</param>
/// <param name="SourceAddresses">See <see cref="Post.SourceAddresses"/>.</param>
/// <param name="FoundIn">See <see cref="Post.FoundIn"/>.</param>
/// <param name="Unannounced">See <see cref="Post.Unannounced"/>.</param>
/// <param name="IsRetracted">A moderator took it back.</param>
internal sealed record PostTrace(FeedId? Feed, long? Fingerprint, string Link, IReadOnlyList<string> SourceAddresses, FeedId? FoundIn, string? Unannounced, bool IsRetracted);
