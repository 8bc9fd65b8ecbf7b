using AnnounceBot.Digests.Week;
using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Digests.Drafts;

/// <summary>The posts that the next issue is to tell of.</summary>
/// <remarks>
/// A post belongs to the first issue that is published after it was known, so what counts is when we saw it: one that turned up late comes into the next issue.
/// Of those that were there before us, or were old when they turned up, the published date counts. Nothing but an issue that was published takes a post off this list:
/// what such an issue passes over is marked as kept. While a post is shown nowhere it is not on the list, and afterwards it is there again.
/// </remarks>
internal static class Candidates
{
    /// <summary>Conditions on posts: what counts by when it was published, and what counts by when we saw it.</summary>
    public const string IsQuiet = $"unannounced IN ('{Unannounced.FirstPoll}', '{Unannounced.Old}')", IsNews = $"(unannounced IS NULL OR unannounced = '{Unannounced.Blocked}')";

    public const string Next = $"""
        SELECT id, published_at FROM (
          SELECT posts.id, published_at FROM posts INDEXED BY posts_undigested WHERE first_seen_at >= @start AND first_seen_at < @to AND {IsNews} AND {IsWanted}
          UNION
          SELECT posts.id, published_at FROM posts INDEXED BY posts_published
          WHERE published_at >= @from AND published_at < @to AND first_seen_at < @to AND {IsQuiet} AND {IsWanted}
          UNION
          SELECT posts.id, published_at FROM posts INDEXED BY posts_kept WHERE digest_mark = 'kept' AND first_seen_at < @to AND {IsWanted})
        ORDER BY published_at, id
        """;

    public const string Published = $"""
        SELECT posts.id, published_at FROM posts INDEXED BY posts_published WHERE published_at >= @from AND published_at < @to AND {IsWanted} ORDER BY published_at, posts.id
        """;

    private const string IsWanted = $"digest_id IS NULL AND digest_mark IS NOT 'out' AND {PostLister.IsShown}";

    private const string Start = "SELECT starts_at FROM digest_start";

    private const string SetStart = "INSERT INTO digest_start (id, starts_at) VALUES (1, @start) ON CONFLICT DO NOTHING";

    // An issue may be given a period that is not over yet, of which it tells only until it is published; or one that was over before the round-up began.
    private const string Beginning = """
        SELECT max(at) FROM (SELECT min(ends_at, published_at) AS at FROM digests WHERE state = 'published' AND id IS NOT @but UNION ALL SELECT starts_at FROM digest_start)
        """;

    /// <returns>Those of the next issue, by when they were published.</returns>
    public static List<DraftEntry> Of(Session session, Period period) => session.Query(
        Next, Read, ("@start", session.Scalar(Start) ?? period.From.ToColumn()), ("@from", period.From.ToColumn()), ("@to", period.To.ToColumn()));

    /// <returns>Those of a given period, strictly by when they were published.</returns>
    public static List<DraftEntry> PublishedIn(Session session, Period period) =>
        session.Query(Published, Read, ("@from", period.From.ToColumn()), ("@to", period.To.ToColumn()));

    /// <param name="isGiven">See <see cref="Draft.IsGiven"/>.</param>
    public static List<DraftEntry> Of(Session session, Period period, bool isGiven) => isGiven ? PublishedIn(session, period) : Of(session, period);

    /// <returns>Since the last published issue; before the first one the last seven days by the community's calendar.</returns>
    public static Period PeriodOf(Session session, DateTimeOffset now, TimeZoneInfo zone)
    {
        var from = BeginningOf(session) ?? WeekPeriod.Of(now, zone, weeksAgo: 0).After;
        return new(from < now ? from : now, now);
    }

    /// <summary>Says from when on posts are for the round-up, unless that is settled: no post that was a candidate then is lost by waiting.</summary>
    public static void StartAt(Session session, DateTimeOffset start) => session.Execute(SetStart, ("@start", start.ToColumn()));

    /// <returns>Where the period of the next issue begins; null: there was none yet.</returns>
    /// <param name="but">As if this one were not published.</param>
    public static DateTimeOffset? BeginningOf(Session session, DigestId? but = null) =>
        session.Scalar(Beginning, ("@but", but?.Value)) is { } from ? DateTimeOffset.FromUnixTimeMilliseconds(from) : null;

    private static DraftEntry Read(SqliteDataReader row) => new(new(row.GetInt64(0)), row.Instant(1));
}
