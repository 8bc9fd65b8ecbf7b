namespace AnnounceBot.Feeds;

/// <summary>Tells articles, videos and podcasts apart.</summary>
public static class EntryKinds
{
    private static readonly string[] VideoFiles = [".mp4", ".m4v", ".webm", ".mov", ".mkv", ".ogv"];
    private static readonly string[] SoundFiles = [".mp3", ".m4a", ".ogg", ".oga", ".opus", ".flac", ".wav", ".aac"];

    /// <summary>What an entry is: by its attached files first, else by where its page is.</summary>
    /// <param name="entry">The entry.</param>
    public static EntryKind Of(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Enclosures.Any(file => Is(file, "video/", VideoFiles)))
            return EntryKind.Video;
        if (entry.Enclosures.Any(file => Is(file, "audio/", SoundFiles)))
            return EntryKind.Podcast;
        return Uri.TryCreate(entry.Link, UriKind.Absolute, out var page) ? KnownHosts.KindOf(page) ?? EntryKind.Article : EntryKind.Article;
    }

    /// <summary>By the type that the feed tells; where it tells none that means something, by the file's name.</summary>
    private static bool Is(Enclosure file, string type, string[] endings)
    {
        if (file.Type is { } told && (told.StartsWith("video/", StringComparison.OrdinalIgnoreCase) || told.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || told.StartsWith("image/", StringComparison.OrdinalIgnoreCase)))
            return told.StartsWith(type, StringComparison.OrdinalIgnoreCase);
        var path = Uri.TryCreate(file.Url, UriKind.Absolute, out var url) ? url.AbsolutePath : file.Url;
        return endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
