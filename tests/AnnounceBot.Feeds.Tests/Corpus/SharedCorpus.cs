using System.Text.Json;

namespace AnnounceBot.Feeds.Tests.Corpus;

/// <summary>The corpus beside the repository, where there is one.</summary>
internal static class SharedCorpus
{
    public const string Absent = "skipped: no ../shared";

    /// <summary>The corpus folder; null where it is not there.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>One of the corpus's JSON files; null where the corpus is not there.</summary>
    public static JsonElement? Read(string file) =>
        Folder is null ? null : JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file))).RootElement;

    private static string? Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Directory.Packages.props")))
        {
            at = at.Parent;
        }

        var folder = at?.Parent is null ? null : Path.Combine(at.Parent.FullName, "shared", "corpus");
        return Directory.Exists(folder) ? folder : null;
    }
}
