using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.Health;

/// <summary>
/// Tells moderators once of a feed that has failed for long, is gone or has moved for good, and lets the message follow what becomes of it. All in the transaction that
/// stores it: nothing can be told and not be so, or the other way round.
/// </summary>
internal sealed class FeedNotices(NoticeBoard board, TimeProvider clock)
{
    /// <summary>Servers are down for a night or a weekend, and come back without anybody's help.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>As many polls must have failed in that time: a bot that was off, too, has seen nothing of it.</summary>
    private const int EnoughFailures = 10;

    /// <summary>After a poll was stored.</summary>
    public void Follow(Session session, Polled polled)
    {
        var feed = polled.Feed;
        var standing = FeedNoticeStore.Standing(session, feed.Id);
        if (polled.Failure is null)
        {
            foreach (var notice in standing.Where(notice => notice.Kind != FeedNoticeKind.Moved || !polled.HasMoved))
                End(session, feed, notice, FeedDecision.Well, by: null);
            if (polled.HasMoved && standing.All(notice => notice.Kind != FeedNoticeKind.Moved))
                Tell(session, feed, FeedNoticeKind.Moved, ShownAddress.Of(polled.Reader.Url).AbsoluteUri);
        }
        else if (polled.IsGone)
        {
            Tell(session, feed, FeedNoticeKind.Gone, polled.Failure, standing);
        }
        else if (polled.Reader.FailuresInARow >= EnoughFailures && clock.GetUtcNow() - polled.Reader.FailingSince >= Patience)
        {
            Tell(session, feed with { FailingSince = polled.Reader.FailingSince, Failures = polled.Reader.FailuresInARow }, FeedNoticeKind.Failing, polled.Failure, standing);
        }
    }

    /// <summary>Somebody did something about a feed: all that was told of it says so.</summary>
    /// <param name="by">Null: on the command line.</param>
    public void End(Session session, Feed feed, FeedDecision decision, Person? by)
    {
        foreach (var notice in FeedNoticeStore.Standing(session, feed.Id))
            End(session, feed, notice, decision, by?.Name);
    }

    /// <summary>Somebody wants it to stay as it is; it is not told again before it is over.</summary>
    public void Keep(Session session, Feed feed, FeedNotice notice, Person by)
    {
        FeedNoticeStore.Decided(session, notice.Id, FeedDecision.Kept, by.Name, clock.GetUtcNow());
        Show(session, feed, notice with { Decision = FeedDecision.Kept, DecidedBy = by.Name });
    }

    /// <summary>Looks for feeds that are polled no longer without anybody's decision about them; then what was told of them says so.</summary>
    public void Refresh(Session session)
    {
        foreach (var notice in FeedNoticeStore.LeftAlone(session))
            End(session, FeedStore.One(session, notice.Feed)!, notice, FeedDecision.Elsewhere, by: null);
    }

    private void Tell(Session session, Feed feed, FeedNoticeKind kind, string reason, List<FeedNotice> standing)
    {
        if (standing.FirstOrDefault(notice => notice.Kind == kind) is { } known)
        {
            if (known.Decision is null && known.Reason != reason)
                Reword(session, feed, known with { Reason = reason });
            return;
        }

        var failing = standing.FirstOrDefault(notice => notice.Kind == FeedNoticeKind.Failing);
        if (failing is { Decision: null })
        {
            Reword(session, feed, failing with { Kind = kind, Reason = reason });
            return;
        }

        if (failing is not null)
            FeedNoticeStore.Over(session, failing.Id, clock.GetUtcNow());
        Tell(session, feed, kind, reason);
    }

    private void Tell(Session session, Feed feed, FeedNoticeKind kind, string reason)
    {
        var notice = FeedNoticeStore.Add(session, feed.Id, kind, reason, clock.GetUtcNow());
        FeedNoticeStore.Told(session, notice with { Message = board.Post(session, FeedNoticeWords.Asking(feed, notice)) });
    }

    private void Reword(Session session, Feed feed, FeedNotice notice)
    {
        FeedNoticeStore.Told(session, notice);
        if (notice.Message is { } message)
            board.Change(session, message, FeedNoticeWords.Asking(feed, notice));
    }

    private void End(Session session, Feed feed, FeedNotice notice, FeedDecision decision, string? by)
    {
        var now = clock.GetUtcNow();
        FeedNoticeStore.Decided(session, notice.Id, decision, by, now);
        FeedNoticeStore.Over(session, notice.Id, now);
        Show(session, feed, notice with { Decision = decision, DecidedBy = by });
    }

    private void Show(Session session, Feed feed, FeedNotice decided)
    {
        if (decided.Message is { } message)
            board.Change(session, message, FeedNoticeWords.Decided(feed, decided));
    }
}
