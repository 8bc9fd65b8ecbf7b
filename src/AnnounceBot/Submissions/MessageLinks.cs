using System.Text.RegularExpressions;
using AnnounceBot.Posts;

namespace AnnounceBot.Submissions;

/// <summary>Finds the web links in what people write.</summary>
internal static partial class MessageLinks
{
    private const string Closing = ".,;:!?'\"*_~`|>]}";

    /// <summary>Leads into the chat itself, not out to the web.</summary>
    private static readonly string[] OfTheChat = ["discord.com", "discord.gg", "discordapp.com", "discordapp.net"];

    /// <returns>In their order, each once; without those that lead to the chat itself.</returns>
    public static List<string> In(string text) =>
    [
        .. Link.Matches(text).Select(found => Whole(found.Value)).Where(link => Uri.TryCreate(link, UriKind.Absolute, out var url) && IsHost(url) && !IsOfTheChat(url.IdnHost))
            .DistinctBy(link => CanonicalUrl.Of(link)?.Whole ?? link),
    ];

    /// <summary>A sentence's full stop is none of the link's, and a bracket only if it was opened there.</summary>
    private static string Whole(string found)
    {
        var link = found;
        while (link.Length > 0 && (Closing.Contains(link[^1]) || (link[^1] == ')' && link.Count(letter => letter == ')') > link.Count(letter => letter == '('))))
            link = link[..^1];
        return link;
    }

    /// <summary>A word after http:// is seldom a host; localhost is where the playground's blogs are.</summary>
    private static bool IsHost(Uri url) => url.IsLoopback || url.IdnHost.Contains('.', StringComparison.Ordinal);

    private static bool IsOfTheChat(string host) =>
        OfTheChat.Any(own => host.Equals(own, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{own}", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Link { get; }
}
