using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Scheduling;

namespace AnnounceBot.Watching;

/// <summary>When a feed is polled next.</summary>
/// <param name="random">Spreads polls, so that feeds do not fall into step.</param>
internal sealed class PollTimes(FeedReader reader, WatchingOptions options, Random random, TimeProvider clock)
{
    private readonly Lock _random = new();

    public NextRead Next(Feed feed, ReadOutcome outcome)
    {
        var policy = new SchedulePolicy(options.Interval, feed.Url.IsFile || reader.IsTrusted(outcome.State.Url));
        lock (_random)
            return Schedule.Next(policy, outcome, clock.GetUtcNow(), random);
    }
}
