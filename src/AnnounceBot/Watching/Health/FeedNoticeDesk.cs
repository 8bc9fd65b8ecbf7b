using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching.Health;

/// <summary>Does what moderators decide with the buttons about a feed.</summary>
internal sealed class FeedNoticeDesk(FeedDesk feeds, FeedNotices notices, FeedProbe probe, Writer writer)
{
    private const string Forgotten = "I do not know any more what that was about. `/feeds list` shows how the feeds are.";

    /// <summary>The first decision counts; looking changes nothing and always goes.</summary>
    /// <returns>What to tell the one who decided.</returns>
    public async Task<string> DecideAsync(FeedNoticeId id, FeedChoice choice, Person by, CancellationToken cancellationToken)
    {
        var (words, toCheck) = await writer.WriteAsync(session => Decide(session, id, choice, by), cancellationToken);
        return toCheck is { } feed ? Markdown.Escape(await probe.PollAsync(feed, cancellationToken)) : words;
    }

    private (string Words, FeedId? ToCheck) Decide(Session session, FeedNoticeId id, FeedChoice choice, Person by)
    {
        if (FeedNoticeStore.One(session, id) is not { } notice)
            return (Forgotten, null);
        if (notice.Decision is not null)
            return (FeedNoticeWords.DecidedBefore(notice), null);
        return choice switch
        {
            FeedChoice.Check => ("", notice.Feed),
            FeedChoice.Keep => (Keep(session, notice, by), null),
            FeedChoice.Pause => (Said(feeds.Pause(session, notice.Feed, by)), null),
            FeedChoice.Remove => (Said(feeds.Remove(session, notice.Feed, by)), null),
            _ => (Said(feeds.Settle(session, notice.Feed, by)), null),
        };
    }

    private string Keep(Session session, FeedNotice notice, Person by)
    {
        notices.Keep(session, FeedStore.One(session, notice.Feed)!, notice, by);
        return notice.Kind == FeedNoticeKind.Failing ? "I keep trying. You hear of it again when it is well." : "It stays as it is.";
    }

    private static string Said(DeskAnswer answer) => Markdown.Escape(answer.Words);
}
