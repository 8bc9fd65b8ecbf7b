using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>One connection with its prepared statements; not for two threads at once.</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private const int StepsTogether = 100, StepsOfLongWork = 100_000;

    private readonly Dictionary<string, SqliteCommand> _prepared = [];
    private readonly List<Action> _afterCommit = [];

    /// <summary>Something to do once this work is safely stored, such as waking a reader; dropped if it is rolled back.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteNonQuery();

    /// <returns>The rows, all read: a statement is never left open.</returns>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Prepare(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Stops when SQLite has worked for long enough, so that nobody has to wait for what is too much to ask.</summary>
    /// <param name="steps">How many of its virtual machine it may take; afterwards, how many are left.</param>
    /// <returns>The rows until then, and whether they are all.</returns>
    public (List<T> Rows, bool AreAll) QueryWithin<T>(ref int steps, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var (rows, left) = (new List<T>(), steps);
        SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, StepsTogether, _ => (left -= StepsTogether) < 0 ? 1 : 0, null);
        try
        {
            using var reader = Prepare(sql, parameters).ExecuteReader();
            while (reader.Read())
                rows.Add(read(reader));
            return (rows, AreAll: true);
        }
        catch (SqliteException stopped) when (stopped.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
        {
            return (rows, AreAll: false);
        }
        finally
        {
            SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
            steps = left;
        }
    }

    /// <summary>Does something that may take minutes.</summary>
    /// <param name="goOn">Asked now and then meanwhile; false stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public int ExecuteLong(string sql, Func<bool> goOn, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, StepsOfLongWork, _ => goOn() ? 0 : 1, null);
        try
        {
            return Execute(sql, parameters);
        }
        catch (SqliteException stopped) when (stopped.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("It was stopped.", stopped);
        }
        finally
        {
            SQLitePCL.raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
    }

    public bool Any(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Scalar(sql, parameters) is not null;

    /// <returns>The first column of the first row; null if there is none.</returns>
    public long? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteScalar() is long value ? value : null;

    public string? Text(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteScalar() as string;

    /// <returns>Whether a transaction is open: SQLite ends it by itself when the disk is full, for one.</returns>
    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    internal List<Action> TakeAfterCommit()
    {
        List<Action> taken = [.. _afterCommit];
        _afterCommit.Clear();
        return taken;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements are constants of the stores; values are always parameters
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, _) in parameters)
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        return command;
    }
}
