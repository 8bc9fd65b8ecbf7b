using AnnounceBot.Posts;

namespace AnnounceBot.Watching;

/// <summary>A feed that may be the one that somebody means.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Url">Without a password.</param>
internal sealed record FeedMatch(FeedId Id, string Name, string Url);
