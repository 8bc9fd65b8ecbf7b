using Microsoft.Data.Sqlite;

namespace AnnounceBot.Storage;

/// <summary>Where a copy is to lie. It is made beside its place and takes it when it is whole.</summary>
internal sealed record BackupTarget
{
    private static readonly string[] EndsOfOurs = ["", "-wal", "-shm", ".lock", ".backup.lock", ".restoring", ".restored"];

    private BackupTarget(string path) => Path = path;

    public string Path { get; }

    /// <summary>Always the same for one place, so that the next backup clears away what a kill left behind.</summary>
    public string Unfinished => Path + ".unfinished";

    private string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <exception cref="OperatorException">Something is there that is no earlier copy, or nothing can be there.</exception>
    public static BackupTarget Of(string file, string database)
    {
        var target = new BackupTarget(LooseFile.Resolve(file));
        var source = LooseFile.Resolve(database);
        if (EndsOfOurs.Any(end => target.Path == source + end))
            throw new OperatorException($"{target.Path} belongs to the database that is to be copied. Name another file.");
        if (Directory.Exists(target.Path))
            throw new OperatorException($"{target.Path} is a folder. Name a file in it, such as {System.IO.Path.Combine(target.Path, "announcebot.backup")}.");
        if (!Directory.Exists(target.Folder))
            throw new OperatorException($"The folder {target.Folder} is not there. Make it (mkdir -p {target.Folder}), or name a file elsewhere.");
        if (File.Exists(target.Path) && !IsCopy(target.Path))
            throw new OperatorException($"{target.Path} is there already and is no backup of AnnounceBot, so it is left alone. Name another file, or move that one away.");
        return target;
    }

    private static bool IsCopy(string path)
    {
        try
        {
            using var session = Database.Connect(path, SqliteOpenMode.ReadOnly);
            return Migrator.IsOurs(session) && CopyMark.Read(session) is not null;
        }
        catch (SqliteException) // no database, or one without our tables
        {
            return false;
        }
    }
}
