using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Tests.Chaos;

/// <summary>The bot's database, seen from outside and not kept open: nothing of ours may help it to recover.</summary>
internal sealed class ChaosDatabase(string path)
{
    private const string Shift = """
        UPDATE deliveries SET enqueued_at = enqueued_at - @by, due_at = due_at - @by, not_before = not_before - @by, attempted_at = attempted_at - @by, settled_at = settled_at - @by
        """;

    /// <summary>What moderators were told may be overtaken by what came after; an announcement may not.</summary>
    public const string IsUnsettled = $"state <> 'sent' AND (purpose = 'announcement' OR state <> 'dropped') AND NOT ({IsForgone})";

    // On Discord what was deleted never comes back; the fault's channels do.
    private const string IsForgone = "action = 'thread' AND state = 'dropped' AND coalesce(reason, '') = 'its channel or thread was deleted'";

    public int Sent => Count("SELECT count(*) FROM deliveries WHERE state = 'sent' AND purpose = 'announcement' AND action = 'create'");

    public int Stored => Count("SELECT count(*) FROM posts");

    /// <summary>Threads that were not opened since their channel was told to be deleted.</summary>
    public int Forgone => Count($"SELECT count(*) FROM deliveries WHERE {IsForgone}");

    public int Unsettled => Count($"SELECT count(*) FROM deliveries WHERE {IsUnsettled}");

    public List<string> Lines(string sql) => Do(SqliteOpenMode.ReadOnly, connection =>
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return lines;
    }) ?? [];

    /// <summary>Lets all of it have happened so much earlier.</summary>
    public void PassTime(TimeSpan time) => Do(SqliteOpenMode.ReadWrite, connection =>
    {
        using var command = Command(connection, Shift);
        command.Parameters.AddWithValue("@by", (long)time.TotalMilliseconds);
        command.ExecuteNonQuery();
        return this;
    });

    private int Count(string sql) => Lines(sql) is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 0;

    /// <returns>Null while there is no database yet, or none that is whole.</returns>
    private T? Do<T>(SqliteOpenMode mode, Func<SqliteConnection, T> work)
        where T : class
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
            connection.Open();
            return work(connection);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of these tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
