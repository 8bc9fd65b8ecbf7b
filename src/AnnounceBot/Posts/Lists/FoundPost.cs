namespace AnnounceBot.Posts.Lists;

/// <summary>A post that a list holds, before anybody looks at its texts.</summary>
/// <param name="IsFeatured">See <see cref="ListedPost"/>.</param>
/// <param name="Seconds">How many people suggested it when it was known already.</param>
internal readonly record struct FoundPost(PostId Id, DateTimeOffset PublishedAt, bool IsFeatured, int Seconds);
