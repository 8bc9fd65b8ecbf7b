using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Delivery.Notices;

/// <summary>What moderators were told about channels.</summary>
internal static class TroubleStore
{
    private const string Columns = "id, kind, place, channel, reason, delivery_id, over_at, decided_at, decided_by, decision";

    private const string Insert = """
        INSERT INTO notices (kind, place, channel, reason, told_at, delivery_id) VALUES (@kind, @place, @channel, @reason, @now, @notice)
        RETURNING id
        """;

    private const string ById = $"SELECT {Columns} FROM notices WHERE id = @id";

    private const string StandingIn = $"SELECT {Columns} FROM notices WHERE kind = @kind AND place = @place AND over_at IS NULL";

    private const string UndecidedOnes = $"SELECT {Columns} FROM notices WHERE kind = 'refused' AND decided_at IS NULL";

    private const string SetNotice = "UPDATE notices SET delivery_id = @notice WHERE id = @id";

    private const string SetReason = "UPDATE notices SET reason = @reason WHERE id = @id";

    private const string SetOver = "UPDATE notices SET over_at = @now WHERE id = @id";

    private const string SetDecided = """
        UPDATE notices SET decided_at = @now, decided_by = @by, decision = @decision, over_at = coalesce(over_at, @now) WHERE id = @id
        """;

    private const string FailedIn = "SELECT id FROM deliveries WHERE state = 'failed' AND lane = @lane ORDER BY id";

    public static long Add(Session session, TroubleKind kind, string place, string channel, string reason, DateTimeOffset now) => session.Scalar(Insert,
        ("@kind", ToColumn(kind)), ("@place", place), ("@channel", channel), ("@reason", reason), ("@now", now.ToColumn()), ("@notice", null))!.Value;

    public static Trouble? One(Session session, long id) => session.Query(ById, Read, ("@id", id)).SingleOrDefault();

    public static Trouble? Standing(Session session, TroubleKind kind, string place) =>
        session.Query(StandingIn, Read, ("@kind", ToColumn(kind)), ("@place", place)).SingleOrDefault();

    /// <returns>Those that may still have something in them that failed.</returns>
    public static List<Trouble> Undecided(Session session) => session.Query(UndecidedOnes, Read);

    public static void Told(Session session, long id, DeliveryId notice) => session.Execute(SetNotice, ("@notice", notice.Value), ("@id", id));

    public static void Changed(Session session, long id, string reason) => session.Execute(SetReason, ("@reason", reason), ("@id", id));

    public static void Over(Session session, long id, DateTimeOffset now) => session.Execute(SetOver, ("@now", now.ToColumn()), ("@id", id));

    public static void Decided(Session session, long id, FailedDecision? decision, string? by, DateTimeOffset now) => session.Execute(SetDecided,
        ("@now", now.ToColumn()), ("@by", by), ("@decision", decision?.ToString().ToLowerInvariant()), ("@id", id));

    public static List<long> Failed(Session session, string lane) => session.Query(FailedIn, row => row.GetInt64(0), ("@lane", lane));

    private static string ToColumn(TroubleKind kind) => kind.ToString().ToLowerInvariant();

    private static Trouble Read(SqliteDataReader row) => new(
        row.GetInt64(0), Enum.Parse<TroubleKind>(row.GetString(1), ignoreCase: true), row.GetString(2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : new DeliveryId(row.GetInt64(5)), !row.IsDBNull(6), !row.IsDBNull(7), row.TextOrNull(8),
        row.TextOrNull(9) is { } decision ? Enum.Parse<FailedDecision>(decision, ignoreCase: true) : null);
}
