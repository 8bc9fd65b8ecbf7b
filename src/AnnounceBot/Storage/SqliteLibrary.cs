namespace AnnounceBot.Storage;

/// <summary>The SQLite that this process works with.</summary>
/// <param name="IsSystem">The operating system's, which it keeps patched; else the one that comes with the bot.</param>
internal sealed record SqliteLibrary(Version Version, bool IsSystem)
{
    public override string ToString() => $"SQLite {Version}, {(IsSystem ? "the system's" : "the one that comes with the bot")}";
}
