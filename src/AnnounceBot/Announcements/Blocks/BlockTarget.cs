using System.Text;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Blocks;

/// <summary>Whom or what a block is about.</summary>
/// <param name="Value">As it is compared: a host in ASCII without "www.", a name in small letters.</param>
/// <param name="Shown">As people know it; strangers' words, so not safe to show.</param>
internal sealed record BlockTarget(BlockKind Kind, string Value, string Shown)
{
    private const int LongestName = 100;

    /// <param name="typed">A domain, with what people put before or behind it: <c>www.ada.example</c>, <c>*.ada.example</c>, <c>https://ada.example/blog</c>.</param>
    /// <returns>Null if it is none, or one that half of the web is below: <c>com</c>.</returns>
    public static BlockTarget? Domain(string typed)
    {
        var text = typed.Trim();
        if (text.StartsWith("*.", StringComparison.Ordinal))
            text = text[2..];
        var host = Hosts.Of(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}");
        return host is not null && host.Contains('.') && Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 ? new(BlockKind.Domain, host, host) : null;
    }

    /// <returns>Null for no name at all.</returns>
    public static BlockTarget? Author(string? name) => Folded(name) is { Length: > 0 } folded
        ? new(BlockKind.Author, folded, Chat.Graphemes.Cut(Chat.Inert.OneLine(name!), LongestName))
        : null;

    /// <returns>The host of an address, and all that it is below: <c>blog.ada.example</c>, <c>ada.example</c>, <c>example</c>.</returns>
    public static IReadOnlyList<string> HostsOf(string link)
    {
        var hosts = new List<string>();
        for (var host = Hosts.Of(link); !string.IsNullOrEmpty(host); host = host.IndexOf('.') is >= 0 and var dot ? host[(dot + 1)..] : null)
            hosts.Add(host);
        return hosts;
    }

    public static string? Folded(string? name) =>
        name is null ? null : string.Join(' ', Chat.Inert.OneLine(name).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
