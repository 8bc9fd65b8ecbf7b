using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Doctor;

/// <summary>
/// The database as it is: it is neither made nor brought up to date. What the questions read besides is empty where it cannot be read as it is.
/// </summary>
internal sealed class FoundDatabase : IDisposable
{
    private readonly Database? _found;
    private readonly DirectoryInfo? _folder;

    private FoundDatabase(string path, Database? found, string? trouble, int? version)
    {
        (Path, _found, Trouble, Version) = (path, found, trouble, version);
        if (IsReadable)
        {
            Readable = found!;
            return;
        }

        _folder = Directory.CreateTempSubdirectory("announcebot-doctor-");
        Readable = Database.Open(System.IO.Path.Combine(_folder.FullName, "announcebot.db"));
    }

    public string Path { get; }

    /// <summary>Whether there is a file.</summary>
    public bool IsThere => Trouble is not null || _found is not null;

    /// <summary>Why it cannot be opened; null: it can, or there is none.</summary>
    public string? Trouble { get; }

    /// <summary>What to do about that.</summary>
    public string Remedy { get; private init; } = "Stop the bot; then put back a backup, or move the file away to begin afresh.";

    /// <summary>Of its schema; null: it cannot be opened, or there is none.</summary>
    public int? Version { get; }

    /// <summary>Whether feeds and routes can be read from it.</summary>
    public bool IsReadable => Version == Migrator.NewestVersion;

    /// <summary>The one that was found, read-only; or an empty one.</summary>
    public Database Readable { get; }

    /// <summary>The one that was found, whatever its version; null: it cannot be opened, or there is none.</summary>
    public Database? Found => _found;

    public static FoundDatabase Open(string path)
    {
        if (Restoration.IsUnderWay(path))
            return new(path, null, Restoration.WhyNotNow(path), null) { Remedy = $"Ask again when that is done. {Restoration.Remedy}" };
        if (!File.Exists(path))
            return new(path, null, null, null);
        var database = Database.Look(path);
        try
        {
            return new(path, database, null, database.Read(session => Migrator.VersionOf(session, path)));
        }
        catch (OperatorException trouble)
        {
            database.Dispose();
            return new(path, null, trouble.Message, null);
        }
    }

    public void Dispose()
    {
        _found?.Dispose();
        if (_folder is null)
            return;
        Readable.Dispose();
        _folder.Delete(recursive: true);
    }
}
