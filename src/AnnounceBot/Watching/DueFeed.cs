using AnnounceBot.Feeds.Scheduling;
using AnnounceBot.Posts;

namespace AnnounceBot.Watching;

/// <summary>A feed to be polled.</summary>
/// <param name="Url">Where it is read now: tells the host.</param>
internal sealed record DueFeed(FeedId Id, Uri Url, DateTimeOffset DueAt = default)
{
    public string Host => HostKey.Of(Url);
}
