namespace AnnounceBot.Storage;

/// <summary>A database file that no service works on, with what SQLite may have left beside it. Files that others read are <c>WholeFile</c>'s to write.</summary>
internal static class LooseFile
{
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];

    public static void Delete(string path)
    {
        foreach (var file in Beside.Select(end => path + end).Append(path))
            File.Delete(file);
    }

    /// <summary>Takes it away, the log first: no other database may ever find that under its name.</summary>
    public static void Move(string path, string to)
    {
        foreach (var end in Beside.Where(end => File.Exists(path + end)))
            File.Move(path + end, to + end);
        File.Move(path, to);
    }

    /// <summary>Returns when it is on the disk, whatever happens to the machine then.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>An empty file that only we can read: who may read it reads all that the bot knows. What SQLite puts beside it has its mode.</summary>
    /// <param name="mode">What to do where there is one.</param>
    public static void Create(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    /// <returns>The file itself, where it is reached by a link.</returns>
    public static string Resolve(string path) =>
        new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
}
