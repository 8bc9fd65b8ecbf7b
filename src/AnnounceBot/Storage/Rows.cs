using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>How our types stand in columns: an instant as Unix milliseconds, a span as milliseconds, a list of words as JSON.</summary>
internal static class Rows
{
    public static long ToColumn(this DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static long? ToColumn(this DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();

    public static string? ToColumn(this IReadOnlyList<string> words) =>
        words.Count == 0 ? null : JsonSerializer.Serialize(words, RowsJson.Default.IReadOnlyListString);

    public static DateTimeOffset Instant(this SqliteDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static DateTimeOffset? InstantOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Instant(column);

    public static string? TextOrNull(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static IReadOnlyList<string> Words(this SqliteDataReader row, int column) =>
        row.TextOrNull(column) is { } json ? JsonSerializer.Deserialize(json, RowsJson.Default.IReadOnlyListString)! : [];
}
