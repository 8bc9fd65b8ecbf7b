using AnnounceBot.Feeds;

namespace AnnounceBot.Watching;

/// <summary>When a feed is polled next.</summary>
/// <param name="random">Spreads polls, so that feeds do not fall into step.</param>
internal sealed class PollTimes(FeedReader reader, WatchingOptions options, Random random, TimeProvider clock)
{
    private static readonly TimeSpan Floor = TimeSpan.FromMinutes(5);

    public DateTimeOffset Next(Feed feed, ReadOutcome outcome)
    {
        var spared = feed.Url.IsFile || reader.IsTrusted(outcome.State.Url);
        var interval = spared || options.Interval > Floor ? options.Interval : Floor;
        return clock.GetUtcNow() + interval * (0.9 + 0.2 * random.NextDouble());
    }
}
