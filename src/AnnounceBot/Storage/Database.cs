using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>The one SQLite file: opens it as this house wants it, brings its schema up to date, and lends sessions to readers.</summary>
internal sealed class Database : IDisposable
{
    private const long IncrementalVacuum = 2;

    private readonly ConcurrentBag<Session> _readers = [];

    private readonly SqliteOpenMode _mode;

    private Database(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) => (Path, _mode) = (path, mode);

    public string Path { get; }

    /// <summary>Opens or creates the database and brings its schema up to date.</summary>
    /// <exception cref="OperatorException">It cannot be opened, is not ours, or was written by a newer version.</exception>
    public static Database Open(string path)
    {
        var database = new Database(System.IO.Path.GetFullPath(path));
        if (Restoration.IsUnderWay(database.Path))
            throw new OperatorException($"{Restoration.WhyNotNow(database.Path)} {Restoration.Remedy}");
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(database.Path)!);
            if (!File.Exists(database.Path))
                LooseFile.Create(database.Path, FileMode.OpenOrCreate);
            using var session = database.Connect();
            // Before the first table is made, or it has no effect; only so can the file shrink in steps later.
            // Only where it is not so yet: saying it again is a write, beside a running service, too.
            if (session.Scalar("PRAGMA auto_vacuum") != IncrementalVacuum)
                session.Execute("PRAGMA auto_vacuum = INCREMENTAL");
            session.Text("PRAGMA journal_mode = WAL");
            Migrator.Upgrade(session, database.Path);
        }
        catch (SqliteException failure)
        {
            throw StorageFailures.Explain(failure, database.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"{database.Path} cannot be made: {failure.Message} Choose another storage.path, or give this user the right to write there.", failure);
        }

        return database;
    }

    /// <summary>For looking only: the file stays as it is, also its schema. Whether it can be read shows when it is.</summary>
    public static Database Look(string path) => new(System.IO.Path.GetFullPath(path), SqliteOpenMode.ReadOnly);

    /// <summary>Runs queries on a session of their own, beside the writer.</summary>
    public T Read<T>(Func<Session, T> work)
    {
        Session? session = null;
        try
        {
            if (!_readers.TryTake(out session))
                session = Connect();
            return work(session);
        }
        catch (SqliteException failure)
        {
            throw StorageFailures.Explain(failure, Path);
        }
        finally
        {
            if (session is not null)
                _readers.Add(session);
        }
    }

    public Session Connect() => Connect(Path, _mode);

    /// <summary>Opens a file as it is.</summary>
    /// <exception cref="SqliteException">It is none of SQLite's, or cannot be opened.</exception>
    public static Session Connect(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        _ = NativeSqlite.InUse;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        var session = new Session(connection);
        // FULL: what we told the chat must not be forgotten in a power cut. The writer commits many pieces at once, so it costs little.
        session.Execute("PRAGMA synchronous = FULL");
        session.Execute("PRAGMA foreign_keys = ON");
        session.Execute("PRAGMA busy_timeout = 10000");
        // Not MEMORY: with it SQLite 3.35.0 to 3.37.1, which we bring, crash in nested savepoints or harm the file (fixed in 3.37.2).
        session.Execute("PRAGMA temp_store = FILE");
        // Some systems build their SQLite with other defaults.
        session.Execute("PRAGMA recursive_triggers = OFF");
        return session;
    }

    public void Dispose()
    {
        while (_readers.TryTake(out var session))
            session.Dispose();
    }
}
