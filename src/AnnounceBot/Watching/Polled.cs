using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Scheduling;

namespace AnnounceBot.Watching;

/// <summary>What a poll came to, ready to be stored.</summary>
/// <param name="Reader">What the reader wants to remember.</param>
/// <param name="Document">What the feed said, if it said something new.</param>
/// <param name="Failure">What is wrong, as a sentence; null if all is well.</param>
internal sealed record Polled(Feed Feed, FeedState Reader, FeedDocument? Document, string? Failure, bool IsGone, bool IsRateLimited, NextRead Next)
{
    /// <summary>Whether the feed is read from another address than the one it was given: it moved there, for good.</summary>
    public bool HasMoved => Reader.Url != Feed.Url;

    /// <summary>Where permanent redirects lead, believed or not yet; null if there are none, or nothing came of the poll.</summary>
    public Uri? LeadsTo => Failure is not null ? null : Reader.Move?.Target ?? (HasMoved ? Reader.Url : null);

    public PollResult Result => Failure is not null ? PollResult.Failed : Document is null ? PollResult.NotModified : PollResult.Fetched;
}
