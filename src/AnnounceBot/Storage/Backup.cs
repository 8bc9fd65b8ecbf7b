using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>Copies a database, as it is at one moment, while others read it and write to it.</summary>
/// <remarks>
/// VACUUM INTO: one statement that reads one state of the database, and in the write-ahead log's mode holds up no writer. Its copy has no free pages, and so nothing
/// that was deleted or that somebody had forgotten.
/// </remarks>
internal sealed class Backup(Database database, TimeProvider clock)
{
    private const string CopyInto = "VACUUM INTO @file";

    // Here, too, what is taken out of the copy is not to be found in what it leaves behind: neither in its pages nor in a journal beside it.
    private const string LeaveNoTrace = "PRAGMA secure_delete = ON", KeepNoJournal = "PRAGMA journal_mode = MEMORY";

    private const string Check = "PRAGMA quick_check(1)";

    private const int Full = 13, IoError = 10, CantOpen = 14;

    /// <param name="cleanse">Takes out of the copy what does not belong there.</param>
    /// <param name="goOn">Asked now and then, with the number of bytes written so far; false stops it.</param>
    /// <returns>How long the copy is, in bytes.</returns>
    /// <exception cref="OperatorException">It could not be made; an earlier one is as it was.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public long Write(BackupTarget target, Action<Session> cleanse, Func<long, bool> goOn)
    {
        using var alone = DatabaseLock.TakeForBackup(database.Path);
        try
        {
            LooseFile.Delete(target.Unfinished);
            LooseFile.Create(target.Unfinished, FileMode.CreateNew);
            // Before the copy's moment: better to look for too much after a restore.
            var at = clock.GetUtcNow();
            database.Read(session => session.ExecuteLong(CopyInto, () => goOn(new FileInfo(target.Unfinished).Length), ("@file", target.Unfinished)));
            Finish(target.Unfinished, cleanse, at);
            LooseFile.Flush(target.Unfinished);
            File.Move(target.Unfinished, target.Path, overwrite: true);
            return new FileInfo(target.Path).Length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperatorException { InnerException: SqliteException { SqliteErrorCode: Full or IoError or CantOpen } })
        {
            throw new OperatorException($"The backup cannot be written to {target.Path}: {Reason(failure)} An earlier backup there is as it was.", failure);
        }
        finally
        {
            LooseFile.Delete(target.Unfinished);
        }
    }

    private static void Finish(string copy, Action<Session> cleanse, DateTimeOffset at)
    {
        try
        {
            using var session = Database.Connect(copy, SqliteOpenMode.ReadWrite);
            session.Text(KeepNoJournal);
            session.Execute(LeaveNoTrace);
            cleanse(session);
            CopyMark.Write(session, at);
            if (session.Text(Check) is not "ok" and var trouble)
                throw new OperatorException($"The copy is not whole ({trouble}), so the database is damaged, too. Keep your earlier backups, and run `announcebot doctor`.");
        }
        catch (SqliteException failure)
        {
            throw StorageFailures.Explain(failure, copy);
        }
    }

    private string Reason(Exception failure) => failure.InnerException is SqliteException { SqliteErrorCode: Full }
        ? $"the disk is full. It takes up to {new FileInfo(database.Path).Length / 1_000_000 + 1} MB; free some space, or choose a file on another disk."
        : $"{failure.Message.TrimEnd('.')}. Check that this user may write there, or choose another place.";
}
