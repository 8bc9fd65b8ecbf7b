namespace AnnounceBot.Storage;

/// <summary>An absolute path; where a configuration gave a relative one, it was relative to that configuration.</summary>
internal readonly record struct FilePath(string Value)
{
    public override string ToString() => Value;
}
