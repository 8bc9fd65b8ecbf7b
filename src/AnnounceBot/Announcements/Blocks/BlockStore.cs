using System.Text.Json;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Announcements.Blocks;

/// <summary>The blocks that moderators made.</summary>
internal static class BlockStore
{
    private const string Columns = "SELECT id, kind, measure, value, shown, reason, made_at, made_by FROM blocks";

    private const string StandingOnes = Columns + " WHERE ended_at IS NULL ORDER BY kind DESC, value, measure";

    private const string ById = Columns + " WHERE id = @id AND ended_at IS NULL";

    private const string Same = Columns + " WHERE kind = @kind AND value = @value AND measure = @measure AND ended_at IS NULL";

    // What is left out altogether comes first; and of these what says most of where.
    private const string Touching = Columns + """
         WHERE ended_at IS NULL AND ((kind = 'author' AND value = @author) OR (kind = 'domain' AND value IN (SELECT json_each.value FROM json_each(@hosts))))
        ORDER BY measure, length(value) DESC LIMIT 1
        """;

    private const string AnyStanding = "SELECT 1 FROM blocks WHERE ended_at IS NULL LIMIT 1";

    private const string Insert = """
        INSERT INTO blocks (kind, measure, value, shown, reason, made_at, made_by) VALUES (@kind, @measure, @value, @shown, @reason, @now, @by)
        ON CONFLICT DO NOTHING RETURNING id
        """;

    private const string End = "UPDATE blocks SET ended_at = @now WHERE id = @id AND ended_at IS NULL";

    public static List<Block> Standing(Session session) => session.Query(StandingOnes, Read);

    public static bool AreAny(Session session) => session.Any(AnyStanding);

    /// <returns>Null if it does not stand any more.</returns>
    public static Block? One(Session session, BlockId id) => session.Query(ById, Read, ("@id", id.Value)).SingleOrDefault();

    /// <returns>The one that says most of a post, or null.</returns>
    public static Block? Of(Session session, IReadOnlyList<string> hosts, string? author) => session.Query(Touching, Read,
        ("@author", author), ("@hosts", JsonSerializer.Serialize(hosts, RowsJson.Default.IReadOnlyListString))).SingleOrDefault();

    /// <returns>It, and whether it is new: of two at once the first counts.</returns>
    public static (Block Block, bool IsNew) Add(Session session, BlockTarget target, BlockMeasure measure, string? reason, DateTimeOffset now, string by)
    {
        var isNew = session.Any(Insert, ("@kind", ToColumn(target.Kind)), ("@measure", ToColumn(measure)), ("@value", target.Value), ("@shown", target.Shown),
            ("@reason", reason), ("@now", now.ToColumn()), ("@by", by));
        return (session.Query(Same, Read, ("@kind", ToColumn(target.Kind)), ("@value", target.Value), ("@measure", ToColumn(measure))).Single(), isNew);
    }

    /// <returns>Whether it stood until now.</returns>
    public static bool Remove(Session session, BlockId id, DateTimeOffset now) => session.Execute(End, ("@now", now.ToColumn()), ("@id", id.Value)) > 0;

    private static Block Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), new(Enum.Parse<BlockKind>(row.GetString(1), ignoreCase: true), row.GetString(3), row.GetString(4)),
        Enum.Parse<BlockMeasure>(row.GetString(2), ignoreCase: true), row.TextOrNull(5), row.Instant(6), row.GetString(7));

    private static string ToColumn(BlockKind kind) => kind.ToString().ToLowerInvariant();

    private static string ToColumn(BlockMeasure measure) => measure.ToString().ToLowerInvariant();
}
