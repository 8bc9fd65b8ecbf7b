using AnnounceBot.Cli.Configuration;
using AnnounceBot.Watching;

namespace AnnounceBot.Cli.Reloading;

/// <summary>How the log tells of a configuration that was read again.</summary>
internal static class ReloadWords
{
    private const int MostNames = 5;

    /// <param name="files">Those that hold something else.</param>
    public static string Changed(Settings before, Settings now, IEnumerable<string> files)
    {
        var (old, fresh) = (before.Feeds.ToDictionary(feed => feed.Url.AbsoluteUri), now.Feeds.ToDictionary(feed => feed.Url.AbsoluteUri));
        string[] parts =
        [
            .. Part("added", now.Feeds.Where(feed => !old.ContainsKey(feed.Url.AbsoluteUri))),
            .. Part("removed", before.Feeds.Where(feed => !fresh.ContainsKey(feed.Url.AbsoluteUri))),
            .. Part("changed", now.Feeds.Where(feed => old.TryGetValue(feed.Url.AbsoluteUri, out var known) && !SettingsChanges.Same(known, feed))),
            .. SettingsChanges.Same(before.Routes, now.Routes) ? [] : new[] { "routes changed" },
            .. Part("templates changed", [.. files.Where(file => file.EndsWith(".hbs", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file))]),
        ];
        return parts.Length == 0 ? "nothing that can be used without a restart has changed" : string.Join("; ", parts);
    }

    private static string[] Part(string what, IEnumerable<FeedOptions> feeds) => Part($"feeds {what}", [.. feeds.Select(feed => feed.Name ?? feed.Url.Host)]);

    private static string[] Part(string what, IReadOnlyList<string> names) => names.Count == 0
        ? []
        : [$"{what}: {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? $" and {names.Count - MostNames} more" : "")}"];
}
