using AnnounceBot.Posts;

namespace AnnounceBot.Watching.Adding;

/// <summary>A post as it would come out of a feed.</summary>
/// <param name="Channels">Where the routes would send it; none: nowhere.</param>
internal sealed record DryPost(Post Post, IReadOnlyList<string> Channels);
