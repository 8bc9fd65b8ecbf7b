using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Watching.Health;

/// <summary>What moderators were told of feeds.</summary>
internal static class FeedNoticeStore
{
    private const string Columns = "id, feed_id, kind, reason, notice_id, decided_by, decision";

    private const string Insert = $"""
        INSERT INTO feed_notices (feed_id, kind, reason, told_at) VALUES (@feed, @kind, @reason, @now)
        RETURNING {Columns}
        """;

    private const string ById = $"SELECT {Columns} FROM feed_notices WHERE id = @id";

    private const string StandingOfFeed = $"SELECT {Columns} FROM feed_notices WHERE feed_id = @feed AND over_at IS NULL ORDER BY id";

    private const string OfFeedsLeftAlone = $"""
        SELECT {Columns} FROM feed_notices WHERE over_at IS NULL AND feed_id IN (SELECT id FROM feeds WHERE state IN ('removed', 'moved')) ORDER BY id
        """;

    private const string SetTold = "UPDATE feed_notices SET kind = @kind, reason = @reason, notice_id = @notice WHERE id = @id";

    private const string SetDecided = "UPDATE feed_notices SET decided_at = @now, decided_by = @by, decision = @decision WHERE id = @id";

    private const string SetOver = "UPDATE feed_notices SET over_at = @now WHERE id = @id";

    public static FeedNotice Add(Session session, FeedId feed, FeedNoticeKind kind, string reason, DateTimeOffset now) => session.Query(Insert, Read,
        ("@feed", feed.Value), ("@kind", ToColumn(kind)), ("@reason", reason), ("@now", now.ToColumn())).Single();

    public static FeedNotice? One(Session session, FeedNoticeId id) => session.Query(ById, Read, ("@id", id.Value)).SingleOrDefault();

    /// <returns>What is still so, decided on or not.</returns>
    public static List<FeedNotice> Standing(Session session, FeedId feed) => session.Query(StandingOfFeed, Read, ("@feed", feed.Value));

    /// <returns>What stands about feeds that are polled no longer, whatever happened to them.</returns>
    public static List<FeedNotice> LeftAlone(Session session) => session.Query(OfFeedsLeftAlone, Read);

    public static void Told(Session session, FeedNotice notice) => session.Execute(SetTold,
        ("@kind", ToColumn(notice.Kind)), ("@reason", notice.Reason), ("@notice", notice.Message?.Value), ("@id", notice.Id.Value));

    public static void Decided(Session session, FeedNoticeId id, FeedDecision decision, string? by, DateTimeOffset now) => session.Execute(SetDecided,
        ("@now", now.ToColumn()), ("@by", by), ("@decision", decision.ToString().ToLowerInvariant()), ("@id", id.Value));

    public static void Over(Session session, FeedNoticeId id, DateTimeOffset now) => session.Execute(SetOver, ("@now", now.ToColumn()), ("@id", id.Value));

    private static string ToColumn(FeedNoticeKind kind) => kind.ToString().ToLowerInvariant();

    private static FeedNotice Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), new(row.GetInt64(1)), Enum.Parse<FeedNoticeKind>(row.GetString(2), ignoreCase: true), row.GetString(3),
        row.IsDBNull(4) ? null : new DeliveryId(row.GetInt64(4)), row.TextOrNull(5),
        row.TextOrNull(6) is { } decision ? Enum.Parse<FeedDecision>(decision, ignoreCase: true) : null);
}
