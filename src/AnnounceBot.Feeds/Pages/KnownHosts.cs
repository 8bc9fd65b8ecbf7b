namespace AnnounceBot.Feeds.Pages;

/// <summary>Sites whose pages are all of one kind.</summary>
internal static class KnownHosts
{
    /// <summary>What a page of that address is; null where the address does not tell.</summary>
    public static PageKind? KindOf(Uri url)
    {
        var host = url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;
        var path = url.AbsolutePath;
        return host switch
        {
            "youtu.be" => PageKind.Video,
            "youtube.com" or "m.youtube.com" when Begins(path, "/watch") || Begins(path, "/shorts/") || Begins(path, "/live/") || Begins(path, "/embed/") => PageKind.Video,
            "vimeo.com" or "player.vimeo.com" when path.Any(char.IsAsciiDigit) => PageKind.Video,
            "twitch.tv" when Begins(path, "/videos/") => PageKind.Video,
            "dailymotion.com" when Begins(path, "/video/") => PageKind.Video,
            "podcasts.apple.com" => PageKind.Podcast,
            "open.spotify.com" when Begins(path, "/episode/") || Begins(path, "/show/") => PageKind.Podcast,
            _ => null,
        };
    }

    private static bool Begins(string path, string start) => path.StartsWith(start, StringComparison.Ordinal);
}
