using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>Puts a copy in the place of a database that nobody works on.</summary>
/// <remarks>
/// The copy is made ready beside that place first. From the moment that it is called .restored, no database is opened there until it has taken the place: a kill in between
/// is mended by doing it once more.
/// </remarks>
internal sealed class Restoration(string path, TimeProvider clock)
{
    private const string Check = "PRAGMA integrity_check(1)";

    private const int Busy = 5, Locked = 6, Corrupt = 11, NotADatabase = 26;

    private readonly string _path = Path.GetFullPath(path);

    private string Unfinished => _path + ".restoring";

    /// <returns>Whether a database's place is about to be taken by another.</returns>
    public static bool IsUnderWay(string path) => File.Exists(Ready(path));

    /// <summary>Why nothing is to be opened there then.</summary>
    public static string WhyNotNow(string path) => $"A backup is being put in the place of {path}, or that was interrupted.";

    /// <summary>What to do about it.</summary>
    public const string Remedy = "If it was interrupted, run `announcebot restore FILE` once more: nothing is lost.";

    /// <param name="file">The copy.</param>
    /// <param name="lastTrace">When a database that is no copy of `backup` did something last, as far as it tells.</param>
    /// <exception cref="OperatorException">The copy is not what it should be, or cannot be put there; the database is as it was.</exception>
    public Restored Run(string file, Func<Session, DateTimeOffset> lastTrace)
    {
        file = LooseFile.Resolve(file);
        if (file == LooseFile.Resolve(_path))
            throw new OperatorException($"{file} is the database itself. Name the backup that is to take its place.");
        if (!File.Exists(file))
            throw new OperatorException($"There is no file {file}. Name the backup that is to be put back.");
        try
        {
            LooseFile.Delete(Unfinished);
            Copy(file);
            var forgotten = MakeReady(file, lastTrace);
            LooseFile.Flush(Unfinished);
            FoldTogether();
            File.Move(Unfinished, Ready(_path), overwrite: true);
            var kept = SetAside();
            File.Move(Ready(_path), _path);
            return new(forgotten, kept);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The backup cannot be put in its place: {failure.Message} Mend that, and run the same command once more.", failure);
        }
        finally
        {
            LooseFile.Delete(Unfinished);
        }
    }

    private static string Ready(string path) => path + ".restored";

    private void Copy(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        // One that was set aside may have its last changes beside it still.
        if (File.Exists(file + "-wal"))
            CopyBytes(file + "-wal", Unfinished + "-wal");
        CopyBytes(file, Unfinished);
    }

    private static void CopyBytes(string from, string to)
    {
        LooseFile.Create(to, FileMode.CreateNew);
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read);
        using var target = new FileStream(to, FileMode.Open, FileAccess.Write);
        source.CopyTo(target);
    }

    /// <summary>Checks the copy, brings its schema up to date and marks it.</summary>
    private ForgottenTime MakeReady(string file, Func<Session, DateTimeOffset> lastTrace)
    {
        try
        {
            using var session = Database.Connect(Unfinished, SqliteOpenMode.ReadWrite);
            session.Text("PRAGMA journal_mode = DELETE");
            if (!Migrator.IsOurs(session))
                throw new OperatorException($"{file} is no database of AnnounceBot. The present one is as it was.");
            if (session.Text(Check) is not "ok" and var trouble)
                throw new OperatorException($"{file} is damaged ({trouble}). Take another backup; the present database is as it was.");
            Migrator.Upgrade(session, file);
            var forgotten = new ForgottenTime(CopyMark.Read(session) ?? lastTrace(session), clock.GetUtcNow());
            ForgottenTime.Begin(session, forgotten);
            return forgotten;
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw new OperatorException($"{file} is damaged, or no database at all. Take another backup; the present database is as it was.", broken);
        }
        catch (SqliteException failure)
        {
            throw StorageFailures.Explain(failure, Unfinished);
        }
    }

    /// <summary>Brings what stands beside the present database into it, so that it can be moved as one file. One that is damaged is moved as it is.</summary>
    private void FoldTogether()
    {
        if (!File.Exists(_path))
            return;
        try
        {
            using var session = Database.Connect(_path, SqliteOpenMode.ReadWrite);
            if (session.Text("PRAGMA journal_mode = DELETE") == "delete")
                return;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode is not (Busy or Locked))
        {
            return;
        }

        throw new OperatorException($"Another program has {_path} open (a database browser, a command?). Close it, and try again.");
    }

    private string? SetAside()
    {
        if (!File.Exists(_path))
            return null;
        var kept = $"{_path}.before-restore-{clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        for (var number = 2; File.Exists(kept); number++)
            kept = $"{kept.Split('#')[0]}#{number}";
        LooseFile.Move(_path, kept);
        return kept;
    }
}
