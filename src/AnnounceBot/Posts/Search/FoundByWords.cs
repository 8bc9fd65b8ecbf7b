using AnnounceBot.Posts.Lists;

namespace AnnounceBot.Posts.Search;

/// <summary>What a search found.</summary>
/// <param name="Posts">Newest first; one more than <see cref="PostLister.Most"/> if there are more.</param>
/// <param name="AreAll">The index was looked through as far as was asked; else there may be older ones.</param>
internal sealed record FoundByWords(IReadOnlyList<PostId> Posts, bool AreAll);
