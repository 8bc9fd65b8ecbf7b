using AnnounceBot.Posts;
using AnnounceBot.Posts.Lists;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Drafts;

/// <summary>The posts that the next issue is to tell of.</summary>
/// <remarks>
/// A post belongs to the first issue that is published after it was known, so what counts is when we saw it: one that turned up late comes into the next issue.
/// Of those that were there before us, or were old when they turned up, the published date counts. Nothing but an issue that was published takes a post off this list.
/// </remarks>
internal static class Candidates
{
    private const string Wanted = $"digest_id IS NULL AND digest_mark IS NOT 'out' AND {PostLister.IsShown}";

    private const string Next = $"""
        SELECT id, published_at FROM (
          SELECT posts.id, published_at FROM posts INDEXED BY posts_undigested
          WHERE first_seen_at >= @start AND first_seen_at < @to AND unannounced IS NULL AND {Wanted}
          UNION
          SELECT posts.id, published_at FROM posts INDEXED BY posts_published
          WHERE published_at >= @from AND published_at < @to AND first_seen_at < @to AND unannounced IS NOT NULL AND unannounced <> @blocked AND {Wanted}
          UNION
          SELECT posts.id, published_at FROM posts INDEXED BY posts_kept WHERE digest_mark = 'kept' AND first_seen_at < @to AND {Wanted})
        ORDER BY published_at, id
        """;

    private const string Published = $"""
        SELECT posts.id, published_at FROM posts INDEXED BY posts_published
        WHERE published_at >= @from AND published_at < @to AND unannounced IS NOT @blocked AND {Wanted} ORDER BY published_at, posts.id
        """;

    private const string Start = "SELECT starts_at FROM digest_start";

    private const string LastEnd = "SELECT max(ends_at) FROM digests WHERE state = 'published'";

    /// <returns>Those of the next issue, by when they were published.</returns>
    public static List<DraftEntry> Of(Session session, Period period) => session.Query(
        Next, row => new DraftEntry(new(row.GetInt64(0)), row.Instant(1)),
        ("@start", session.Scalar(Start) ?? period.From.ToColumn()), ("@from", period.From.ToColumn()), ("@to", period.To.ToColumn()), ("@blocked", Unannounced.Blocked));

    /// <returns>Those of a given period, strictly by when they were published.</returns>
    public static List<DraftEntry> PublishedIn(Session session, Period period) => session.Query(
        Published, row => new DraftEntry(new(row.GetInt64(0)), row.Instant(1)),
        ("@from", period.From.ToColumn()), ("@to", period.To.ToColumn()), ("@blocked", Unannounced.Blocked));

    /// <returns>Since the last published issue; before the first one the last seven days by the community's calendar.</returns>
    public static Period PeriodOf(Session session, DateTimeOffset now, TimeZoneInfo zone) =>
        new(DateTimeOffset.FromUnixTimeMilliseconds(session.Scalar(LastEnd) ?? session.Scalar(Start) ?? Week.WeekPeriod.Of(now, zone, weeksAgo: 0).After.ToColumn()), now);
}
