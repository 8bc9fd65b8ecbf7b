namespace AnnounceBot.Cli.Configuration;

/// <summary>What the configuration's files held when somebody looked.</summary>
/// <param name="files">A checksum for each path.</param>
internal sealed class SourceLook(IReadOnlyDictionary<string, string> files)
{
    private readonly IReadOnlyDictionary<string, string> _files = files;

    public bool IsAs(SourceLook other) => ChangedSince(other).Count == 0;

    /// <returns>The paths of files that hold something else now, are new or gone.</returns>
    public IReadOnlyList<string> ChangedSince(SourceLook earlier) =>
        [.. _files.Keys.Union(earlier._files.Keys).Where(path => _files.GetValueOrDefault(path) != earlier._files.GetValueOrDefault(path)).Order(StringComparer.Ordinal)];
}
