using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) that a person can do something about, in words.</summary>
internal static class StorageFailures
{
    private const int Busy = 5, NoMemory = 7, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26;

    public static Exception Explain(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        Full => new OperatorException($"The disk that holds {path} is full. Free some space; what was stored so far is safe, and the rest is done again.", failure),
        Busy => new OperatorException($"Another program keeps {path} busy. Find out which (a backup, a database browser?), stop it and try again.", failure),
        ReadOnly => new OperatorException($"{path} may not be written. Give this user the right to write the file and its folder.", failure),
        CantOpen => new OperatorException($"{path} cannot be opened. Check that its folder exists and that this user may read and write there.", failure),
        Corrupt => new OperatorException($"{path} is damaged. Put back a backup of it, or move it away to begin afresh.", failure),
        NotADatabase => new OperatorException($"{path} is not a database. Check storage.path, or move the file away to begin afresh.", failure),
        IoError => new OperatorException($"The disk that holds {path} failed to read or write ({failure.Message}). Check the disk; what was stored so far is safe.", failure),
        NoMemory => new OperatorException($"There was not enough memory to work on {path}.", failure),
        _ => failure,
    };
}
