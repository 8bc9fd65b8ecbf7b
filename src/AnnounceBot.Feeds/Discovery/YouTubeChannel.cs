using System.Text.RegularExpressions;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Discovery;

/// <summary>YouTube's channels: their feed's address carries the channel's id, which their pages tell.</summary>
internal static partial class YouTubeChannel
{
    /// <summary>Whether the address is a channel's page, by its id or by a name.</summary>
    public static bool Is(Uri url) => url.Host is "youtube.com" or "www.youtube.com" or "m.youtube.com" && Page.IsMatch(url.AbsolutePath);

    /// <summary>The feed of a channel's page.</summary>
    /// <param name="asked">The address that the person gave.</param>
    /// <param name="told">The id that the page tells; null if it tells none.</param>
    public static OfferedFeed? FeedOf(Uri asked, string? told)
    {
        if (!Is(asked) || (IdIn(asked.AbsolutePath) ?? told) is not { } id)
        {
            return null;
        }

        return new(new Uri($"https://www.youtube.com/feeds/videos.xml?channel_id={id}"), "Videos", FeedTypes.Atom);
    }

    /// <summary>The id in a channel's address.</summary>
    public static string? IdIn(string? address) => address is not null && ChannelPath.Match(address) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The text, if it is an id.</summary>
    public static string? AsId(string? text) => text is not null && Id.IsMatch(text) ? text : null;

    /// <summary>The id of the channel that a script of its page is about.</summary>
    public static string? IdInScript(ReadOnlySpan<char> script)
    {
        foreach (var match in Script.EnumerateMatches(script))
        {
            return script.Slice(match.Index + match.Length - 25, 24).ToString();
        }

        return null;
    }

    [GeneratedRegex(@"^/(?:channel/|@|c/|user/)[^/]", RegexOptions.NonBacktracking)]
    private static partial Regex Page { get; }

    [GeneratedRegex(@"/channel/(UC[\w-]{22})(?:[/?#]|$)", RegexOptions.ECMAScript)]
    private static partial Regex ChannelPath { get; }

    [GeneratedRegex(@"^UC[\w-]{22}$", RegexOptions.ECMAScript)]
    private static partial Regex Id { get; }

    [GeneratedRegex("""
        "externalId":"UC[A-Za-z0-9_-]{22}"
        """, RegexOptions.NonBacktracking)]
    private static partial Regex Script { get; }
}
