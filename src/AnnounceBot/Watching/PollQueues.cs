using AnnounceBot.Feeds;

namespace AnnounceBot.Watching;

/// <summary>Makes queues as the configuration wants them.</summary>
internal sealed class PollQueues(FeedReader reader, WatchingOptions options, TimeProvider clock)
{
    /// <summary>Our own hosts, and files, need no sparing.</summary>
    public PollQueue New() => new(options.PerHost, url => url.IsFile || reader.IsTrusted(url) ? TimeSpan.Zero : options.HostSpacing, clock);
}
