using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Delivery.Notices;

/// <summary>What does not work, and what moderators were told of it.</summary>
internal static class TroubleStore
{
    private const string Columns = "id, kind, lane, channel, reason, delivery_id, decided_at, decided_by, decision";

    private const string Insert = $"""
        INSERT INTO notices (kind, lane, channel, reason, told_at) VALUES (@kind, @lane, @channel, @reason, @now)
        RETURNING {Columns}
        """;

    private const string ById = $"SELECT {Columns} FROM notices WHERE id = @id";

    private const string StandingIn = $"SELECT {Columns} FROM notices WHERE kind = @kind AND lane = @lane AND over_at IS NULL";

    private const string ReopenLast = $"""
        UPDATE notices SET over_at = NULL, reason = @reason
        WHERE id = (SELECT max(id) FROM notices WHERE kind = 'refused' AND lane = @lane AND decided_at IS NULL AND delivery_id IS NOT NULL)
        RETURNING {Columns}
        """;

    private const string UndecidedOnes = $"SELECT {Columns} FROM notices WHERE kind = @kind AND decided_at IS NULL";

    private const string SetNotice = "UPDATE notices SET delivery_id = @notice WHERE id = @id";

    private const string SetReason = "UPDATE notices SET reason = @reason WHERE id = @id";

    private const string SetOver = "UPDATE notices SET over_at = @now WHERE id = @id";

    private const string SetDecided = """
        UPDATE notices SET decided_at = @now, decided_by = @by, decision = @decision, over_at = coalesce(over_at, @now) WHERE id = @id
        """;

    // Where no new message can be posted, nothing else needs to be told; nor the same twice.
    private const string ToldElsewhere = """
        SELECT 1 FROM notices
        WHERE kind = 'blocked' AND channel = @channel AND (lane = @channel OR reason = @reason) AND id <> @id AND over_at IS NULL AND delivery_id IS NOT NULL
        """;

    private const string Silence = "UPDATE notices SET delivery_id = NULL WHERE delivery_id = @message AND over_at IS NULL";

    private const string StandingMessage = """
        SELECT delivery_id FROM notices WHERE kind = 'blocked' AND channel = @channel AND over_at IS NULL AND delivery_id IS NOT NULL ORDER BY id LIMIT 1
        """;

    private const string WaitingIn = "SELECT 1 FROM deliveries WHERE state IN ('pending', 'sending') AND lane = @lane LIMIT 1";

    private const string FailedIn = "SELECT id FROM deliveries WHERE state = 'failed' AND lane = @lane ORDER BY id";

    public static Trouble Add(Session session, TroubleKind kind, string lane, string channel, string reason, DateTimeOffset now) => session.Query(Insert, Read,
        ("@kind", ToColumn(kind)), ("@lane", lane), ("@channel", channel), ("@reason", reason), ("@now", now.ToColumn())).Single();

    public static Trouble? One(Session session, long id) => session.Query(ById, Read, ("@id", id)).SingleOrDefault();

    public static Trouble? Standing(Session session, TroubleKind kind, string lane) =>
        session.Query(StandingIn, Read, ("@kind", ToColumn(kind)), ("@lane", lane)).SingleOrDefault();

    /// <summary>What failed before is still to be decided on: what fails now joins it.</summary>
    public static Trouble? Reopen(Session session, string lane, string reason) =>
        session.Query(ReopenLast, Read, ("@lane", lane), ("@reason", reason)).SingleOrDefault();

    /// <returns>Those in which something that waits or failed may be left.</returns>
    public static List<Trouble> Undecided(Session session, TroubleKind kind) => session.Query(UndecidedOnes, Read, ("@kind", ToColumn(kind)));

    /// <returns>Whether another standing notice says as much.</returns>
    public static bool IsToldElsewhere(Session session, Trouble trouble) => trouble.Kind == TroubleKind.Blocked
        && session.Any(ToldElsewhere, ("@channel", trouble.Channel), ("@reason", trouble.Reason), ("@id", trouble.Id));

    public static void Told(Session session, long id, DeliveryId notice) => session.Execute(SetNotice, ("@notice", notice.Value), ("@id", id));

    /// <returns>The message of another standing notice of a blocked channel, which that one then has no longer; null if there is none.</returns>
    public static DeliveryId? TakeOver(Session session, string channel)
    {
        if (session.Scalar(StandingMessage, ("@channel", channel)) is not { } message)
            return null;
        session.Execute(Silence, ("@message", message));
        return new DeliveryId(message);
    }

    public static void Changed(Session session, long id, string reason) => session.Execute(SetReason, ("@reason", reason), ("@id", id));

    public static void Over(Session session, long id, DateTimeOffset now) => session.Execute(SetOver, ("@now", now.ToColumn()), ("@id", id));

    public static void Decided(Session session, long id, FailedDecision? decision, string? by, DateTimeOffset now) => session.Execute(SetDecided,
        ("@now", now.ToColumn()), ("@by", by), ("@decision", decision?.ToString().ToLowerInvariant()), ("@id", id));

    public static List<long> Failed(Session session, string lane) => session.Query(FailedIn, row => row.GetInt64(0), ("@lane", lane));

    public static bool IsWaiting(Session session, string lane) => session.Any(WaitingIn, ("@lane", lane));

    private static string ToColumn(TroubleKind kind) => kind.ToString().ToLowerInvariant();

    private static Trouble Read(SqliteDataReader row) => new(
        row.GetInt64(0), Enum.Parse<TroubleKind>(row.GetString(1), ignoreCase: true), row.GetString(2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : new DeliveryId(row.GetInt64(5)), !row.IsDBNull(6), row.TextOrNull(7),
        row.TextOrNull(8) is { } decision ? Enum.Parse<FailedDecision>(decision, ignoreCase: true) : null);
}
