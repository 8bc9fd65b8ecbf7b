using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Watching.Health;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Watching;

/// <summary>Polls one feed: asks its server, then stores what it said, its validators and its next due time together.</summary>
internal sealed partial class Poller(
    FeedReader reader, FeedStore feeds, Database database, Writer writer, Intake intake, FeedNotices notices, PollTimes times, WatchingOptions options, DigestOptions digest, TimeProvider clock, ILogger<Poller> log)
{
    /// <returns>Null if the feed was paused or removed before its turn came.</returns>
    public async Task<Polled?> ReadAsync(DueFeed due, CancellationToken cancellationToken)
    {
        if (feeds.One(due.Id) is not { Status: FeedStatus.Active } feed)
            return null;

        var outcome = feed.Url.IsFile
            ? await FileFeeds.ReadAsync(feed.Reader, options.MaxBytes, clock.GetUtcNow(), cancellationToken)
            : await reader.ReadAsync(feed.Reader, cancellationToken);
        return new(feed, outcome.State, (outcome as ReadOutcome.Fresh)?.Document, FailureOf(outcome), outcome is ReadOutcome.Gone, outcome is ReadOutcome.Busy { IsRateLimit: true }, times.Next(feed, outcome));
    }

    /// <returns>How many posts were not known.</returns>
    public async Task<int> StoreAsync(Polled polled, CancellationToken cancellationToken)
    {
        LogHealth(polled);
        var arrival = polled.Document is { } document ? database.Read(session => Intake.Prepare(session, ArrivalOf(polled.Feed, document))) : null;
        return await writer.WriteAsync(session => Store(session, polled) && arrival is not null ? intake.TakeIn(session, arrival) : 0, cancellationToken);
    }

    /// <summary>Stores polls that brought no document, together.</summary>
    public async Task StoreAsync(IReadOnlyList<Polled> polls, CancellationToken cancellationToken)
    {
        foreach (var polled in polls)
            LogHealth(polled);
        await writer.WriteAsync(session =>
        {
            foreach (var polled in polls)
                Store(session, polled);
        }, cancellationToken);
    }

    /// <returns>Whether what the feed brought is to be taken in.</returns>
    private bool Store(Session session, Polled polled)
    {
        var twin = MergedFeeds.TwinOf(session, polled);
        if (!FeedStore.Record(session, twin is null ? polled : polled with { Document = null }, clock.GetUtcNow()))
            return false;
        if (twin is not null)
            LeaveTo(session, polled, twin.Value);
        else
            notices.Follow(session, polled);
        return twin is null;
    }

    /// <summary>What a redirect brought from a feed that we watch as well is that one's to tell, also while the move is not yet believed.</summary>
    private void LeaveTo(Session session, Polled polled, FeedId twin)
    {
        if (polled.Reader.Move is not null)
            return;
        MergedFeeds.Merge(session, polled.Feed.Id, twin, $"moved to {ShownAddress.Of(polled.Reader.Url)}, which is watched already");
        notices.Refresh(session);
        var to = polled.Reader.ShownUrl.GetLeftPart(UriPartial.Path); // what follows may be a key
        session.AfterCommit(() => LogMoved(polled.Feed.DisplayName, to));
    }

    private Arrival ArrivalOf(Feed feed, FeedDocument document) => new()
    {
        Feed = feed.Id,
        FeedName = feed.Name ?? document.Title?.ToText() ?? feed.DisplayName,
        FeedUrl = FeedState.New(feed.Url).ShownUrl.AbsoluteUri,
        Home = document.Link,
        Author = document.Format is FeedFormat.Atom or FeedFormat.Json ? document.Author : null,
        Title = document.Title?.ToText(),
        KnownTitle = feed.Title,
        KnownHome = feed.Home?.AbsoluteUri,
        Tags = feed.Tags,
        Language = document.Language,
        TitleOnly = feed.TitleOnly,
        ExcerptLength = Math.Max(PostFields.LongestExcerpt, digest.ExcerptLength),
        LastSuccess = feed.SucceededAt,
        Entries = document.Entries,
        Rules = options.Rules,
    };

    /// <returns>What is wrong, as a sentence; null if all is well.</returns>
    public static string? FailureOf(ReadOutcome outcome) => ReasonOf(outcome) is { } reason ? ShownAddress.In(reason) : null;

    private static string? ReasonOf(ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.Fresh or ReadOutcome.Unchanged => null,
        ReadOutcome.Gone gone => gone.Reason,
        ReadOutcome.Busy busy => busy.Reason,
        ReadOutcome.NotAFeed page => page.Reason,
        ReadOutcome.Failed failed => failed.Reason,
        _ => throw new InvalidOperationException($"{outcome} is not an outcome that the poller knows"),
    };

    /// <summary>Tells of a change once, not of each poll.</summary>
    private void LogHealth(Polled polled)
    {
        var feed = polled.Feed;
        if (polled.IsGone)
            LogGone(feed.DisplayName, polled.Failure!);
        else if (polled.Failure is { } failure && feed.Failure is null)
            LogFailing(feed.DisplayName, failure, polled.Next.Due);
        else if (polled.Failure is null && feed.Failure is not null)
            LogRecovered(feed.DisplayName);
        LogPolled(feed.DisplayName, polled.Result, polled.Document?.Entries.Count ?? 0, polled.Next.Due);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Feed} is gone and will not be polled again: {Reason}")]
    private partial void LogGone(string feed, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Feed} fails: {Reason} Next try at {DueAt:u}.")]
    private partial void LogFailing(string feed, string reason, DateTimeOffset? dueAt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Feed {Feed} has moved to {Url}, which is watched already; only that one is polled now")]
    private partial void LogMoved(string feed, string url);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Feed {Feed} polled: {Result}, {Entries} entries; next poll at {DueAt:u}")]
    private partial void LogPolled(string feed, PollResult result, int entries, DateTimeOffset? dueAt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Feed {Feed} is well again")]
    private partial void LogRecovered(string feed);
}
