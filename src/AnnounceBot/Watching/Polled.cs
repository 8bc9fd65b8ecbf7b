using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Scheduling;

namespace AnnounceBot.Watching;

/// <summary>What a poll came to, ready to be stored.</summary>
/// <param name="Reader">What the reader wants to remember.</param>
/// <param name="Document">What the feed said, if it said something new.</param>
/// <param name="Failure">What is wrong, as a sentence; null if all is well.</param>
internal sealed record Polled(Feed Feed, FeedState Reader, FeedDocument? Document, string? Failure, bool IsGone, bool IsRateLimited, NextRead Next)
{
    public PollResult Result => Failure is not null ? PollResult.Failed : Document is null ? PollResult.NotModified : PollResult.Fetched;
}
