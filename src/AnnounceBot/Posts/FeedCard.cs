namespace AnnounceBot.Posts;

/// <summary>A feed as its posts show it.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Url">Its address, without user name and password.</param>
/// <param name="Home">The blog's front page, as the feed tells it.</param>
/// <param name="IsWatched">Whether it is still one of ours.</param>
internal sealed record FeedCard(string Name, string Url, string? Home, bool IsWatched);
