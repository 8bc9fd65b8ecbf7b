namespace AnnounceBot.Storage;

/// <summary>Held by the one process that polls and delivers. The operating system frees it when the process ends, however it ends.</summary>
internal sealed class DatabaseLock : IDisposable
{
    /// <summary>Whoever looks whether it is held (<see cref="IsHeld"/>) holds it for a moment, which must not keep a start away.</summary>
    private const int Tries = 10;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <exception cref="OperatorException">Another process holds it, or the folder cannot be written.</exception>
    public static DatabaseLock Take(string databasePath) => Take(
        databasePath + ".lock", $"Another AnnounceBot works on {databasePath}. Stop it first (run, poll and restore cannot share a database), or choose another storage.path.");

    /// <summary>As <see cref="Take(string)"/>, and waits a moment for who only looks.</summary>
    /// <inheritdoc cref="Take(string)"/>
    public static async Task<DatabaseLock> TakeAsync(string databasePath, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return Take(databasePath);
            }
            catch (OperatorException taken) when (taken.InnerException is IOException && tries < Tries)
            {
                await Task.Delay(BetweenTries, clock, cancellationToken);
            }
        }
    }

    /// <summary>Held by the one process that makes a backup; whoever polls and delivers goes on.</summary>
    /// <inheritdoc cref="Take(string)"/>
    public static DatabaseLock TakeForBackup(string databasePath) => Take(
        databasePath + ".backup.lock", $"Another backup of {databasePath} is being made. Wait until it is done.");

    private static DatabaseLock Take(string path, string whenTaken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (File.Exists(path))
        {
            throw new OperatorException(whenTaken, taken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"{path} cannot be written: {failure.Message} Give this user the right to write there, or choose another storage.path.", failure);
        }
    }

    /// <returns>Whether another process works on the database. It is asked without making anything.</returns>
    public static bool IsHeld(string databasePath)
    {
        try
        {
            using var file = new FileStream(databasePath + ".lock", FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return File.Exists(databasePath + ".lock");
        }
    }

    public void Dispose() => _file.Dispose();
}
