namespace AnnounceBot.Feeds;

/// <summary>Sites whose pages are all of one kind.</summary>
internal static class KnownHosts
{
    /// <summary>What a page of that address is; null where the address does not tell.</summary>
    public static EntryKind? KindOf(Uri url)
    {
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        var path = url.AbsolutePath;
        return host switch
        {
            "youtu.be" => EntryKind.Video,
            "youtube.com" or "m.youtube.com" when Begins(path, "/watch") || Begins(path, "/shorts/") || Begins(path, "/live/") || Begins(path, "/embed/") => EntryKind.Video,
            "vimeo.com" or "player.vimeo.com" when path.Any(char.IsAsciiDigit) => EntryKind.Video,
            "twitch.tv" when Begins(path, "/videos/") => EntryKind.Video,
            "dailymotion.com" when Begins(path, "/video/") => EntryKind.Video,
            "odysee.com" when Begins(path, "/@") && path.Contains(':', StringComparison.Ordinal) => EntryKind.Video,
            "media.ccc.de" when Begins(path, "/v/") => EntryKind.Video,
            _ when Begins(path, "/videos/watch/") => EntryKind.Video, // PeerTube, on any host
            "podcasts.apple.com" => EntryKind.Podcast,
            "open.spotify.com" when Begins(path, "/episode/") || Begins(path, "/show/") => EntryKind.Podcast,
            _ => null,
        };
    }

    private static bool Begins(string path, string start) => path.StartsWith(start, StringComparison.Ordinal);
}
