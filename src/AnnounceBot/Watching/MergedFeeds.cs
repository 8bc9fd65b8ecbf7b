using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching;

/// <summary>Feeds that moved for good to where another is watched: only that one is polled, and it knows all that they knew.</summary>
internal static class MergedFeeds
{
    // The one that was given this address, or else one that moved there earlier: only those that moved are in feeds_read_elsewhere.
    internal const string Reading = """
        SELECT id FROM feeds
        WHERE id <> @id AND state IN ('active', 'paused') AND seeded_at IS NOT NULL AND (url IN (@at, @bare) OR (json_extract(reader_state, '$.Url') IN (@at, @bare) AND json_extract(reader_state, '$.Url') <> url))
        ORDER BY url IN (@at, @bare) DESC, id LIMIT 1
        """;

    private const string Move = "UPDATE feeds SET state = 'moved', moved_to = @to, failure = @reason, failures = 0, failing_since = NULL WHERE id = @id";

    private const string Orphans = """
        SELECT id, moved_to FROM feeds WHERE state = 'moved' AND moved_to IN (SELECT id FROM feeds WHERE state = 'removed')
        """;

    private const string Return = "UPDATE feeds SET state = 'active', moved_to = NULL, failure = NULL, due_at = @now WHERE id = @id";

    /// <returns>The feed that reads what a poll was led to by permanent redirects; null if nobody else does.</returns>
    public static FeedId? TwinOf(Session session, Polled polled) =>
        polled.LeadsTo is { } url
        && session.Scalar(Reading, ("@id", polled.Feed.Id.Value), ("@at", url.AbsoluteUri), ("@bare", FeedState.New(url).ShownUrl.AbsoluteUri)) is { } twin ? new FeedId(twin) : null;

    /// <summary>Ends the polls of a feed; another has its keys and its posts from now on.</summary>
    /// <param name="reason">For a person.</param>
    public static void Merge(Session session, FeedId feed, FeedId into, string reason)
    {
        KeyStore.TeachAll(session, feed, into);
        PostStore.Credit(session, feed, into);
        session.Execute(Move, ("@id", feed.Value), ("@to", into.Value), ("@reason", reason));
    }

    /// <summary>Polls again what had moved to a feed that is watched no longer.</summary>
    public static void PartFromRemoved(Session session, DateTimeOffset now)
    {
        foreach (var (feed, from) in session.Query(Orphans, row => new Orphan(new(row.GetInt64(0)), new(row.GetInt64(1)))))
        {
            KeyStore.TeachAll(session, from, feed);
            PostStore.Credit(session, from, feed);
            session.Execute(Return, ("@id", feed.Value), ("@now", now.ToColumn()));
        }
    }

    private sealed record Orphan(FeedId Feed, FeedId From);
}
