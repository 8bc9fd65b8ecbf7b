using AnnounceBot.Feeds;

namespace AnnounceBot.Watching;

/// <summary>How long a host is left alone between two requests.</summary>
internal sealed class HostPauses(FeedReader reader, WatchingOptions options)
{
    private static readonly TimeSpan AfterRateLimit = TimeSpan.FromSeconds(10);

    /// <param name="polled">What came of the last request; null if none was made.</param>
    public TimeSpan After(DueFeed feed, Polled? polled) => polled is null ? TimeSpan.Zero : After(feed, polled.IsRateLimited);

    /// <summary>Our own hosts, and files, need no sparing, unless one has just said that we ask too often.</summary>
    public TimeSpan After(DueFeed feed, bool isRateLimited)
    {
        if (isRateLimited)
            return AfterRateLimit;
        return feed.Url.IsFile || reader.IsTrusted(feed.Url) ? TimeSpan.Zero : options.HostSpacing;
    }
}
