using AnnounceBot.Feeds;

namespace AnnounceBot.Watching;

/// <summary>How long a host is left alone between two requests.</summary>
internal sealed class HostPauses(FeedReader reader, WatchingOptions options)
{
    private static readonly TimeSpan AfterRateLimit = TimeSpan.FromSeconds(10);

    /// <summary>Our own hosts, and files, need no sparing, unless one has just said that we ask too often.</summary>
    /// <param name="polled">What came of the last request; null if none was made.</param>
    public TimeSpan After(DueFeed feed, Polled? polled)
    {
        if (polled is { IsRateLimited: true })
            return AfterRateLimit;
        return polled is null || feed.Url.IsFile || reader.IsTrusted(feed.Url) ? TimeSpan.Zero : options.HostSpacing;
    }
}
