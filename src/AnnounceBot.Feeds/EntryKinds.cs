using System.Collections.Frozen;

namespace AnnounceBot.Feeds;

/// <summary>Tells articles, videos and podcasts apart.</summary>
public static class EntryKinds
{
    private static readonly FrozenSet<string> VideoHosts = FrozenSet.ToFrozenSet(
        ["youtube.com", "m.youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "player.vimeo.com", "dailymotion.com", "dai.ly", "twitch.tv", "odysee.com", "media.ccc.de"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] VideoFiles = [".mp4", ".m4v", ".webm", ".mov", ".mkv", ".ogv"];
    private static readonly string[] SoundFiles = [".mp3", ".m4a", ".ogg", ".oga", ".opus", ".flac", ".wav", ".aac"];

    /// <summary>What an entry is: by its attached files first, else by where its page is.</summary>
    /// <param name="entry">The entry.</param>
    public static EntryKind Of(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Enclosures.Any(file => Is(file, "video/", VideoFiles)) || IsVideoPage(entry.Link))
            return EntryKind.Video;
        return entry.Enclosures.Any(file => Is(file, "audio/", SoundFiles)) ? EntryKind.Podcast : EntryKind.Article;
    }

    /// <summary>Whether an address is that of a site where pages are videos.</summary>
    /// <param name="address">An absolute address; anything else is none.</param>
    public static bool IsVideoPage(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.HostNameType != UriHostNameType.Dns)
            return false;
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        return VideoHosts.Contains(host) || url.AbsolutePath.StartsWith("/videos/watch/", StringComparison.Ordinal);
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
