using System.Text;
using System.Text.RegularExpressions;

namespace AnnounceBot.Chat;

/// <summary>Lets no link lie about where it leads: where its label names another host, the real one is said after it.</summary>
internal static partial class HonestLinks
{
    /// <summary>Endings of files that are no domains: "notes.txt" names no host.</summary>
    private static readonly HashSet<string> FileEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "js", "ts", "json", "txt", "html", "htm", "css", "xml", "yml", "yaml", "toml", "ini", "cfg", "conf", "csv", "pdf", "png", "jpg", "jpeg", "gif", "svg",
        "exe", "dll", "cs", "csproj", "cpp", "hpp", "java", "kt", "rb", "go", "php", "sql", "lua", "asm", "wasm", "log", "tar", "gz", "mp3", "mp4",
    };

    /// <returns>The text, with the host after each masked link whose label names another.</returns>
    public static string In(string markdown)
    {
        var honest = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length; at++)
        {
            if (markdown[at] == '[' && MaskedLink.At(markdown, at) is { } link)
            {
                honest.Append(markdown, at, link.End - at).Append(Said(link.Label, link.Address));
                at = link.End - 1;
                continue;
            }

            honest.Append(markdown[at]);
            if (markdown[at] == '\\' && at + 1 < markdown.Length)
                honest.Append(markdown[++at]);
        }

        return honest.ToString();
    }

    /// <param name="title">Markdown, all of which leads to <paramref name="address"/>.</param>
    public static string Title(string title, string? address) => address is null ? title : title + Said(title, address);

    private static string Said(string label, string address) =>
        WebAddress.TryParse(address, out var target) && NamesAnother(Markdown.ToText(label), target.Host) ? $" ({Markdown.Escape(target.Host)})" : "";

    private static bool NamesAnother(string label, string host) =>
        HostName.Matches(Joiners.Replace(label, "")).Any(named => !FileEndings.Contains(named.Groups["end"].Value) && !IsSame(named.Groups["host"].Value, host));

    /// <summary>A name in other letters is never the same: it may look like one that it is not.</summary>
    private static bool IsSame(string named, string host) =>
        string.Equals(WithoutWww(Dots.Replace(named, ".")), WithoutWww(host), StringComparison.OrdinalIgnoreCase);

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    // Dots of other scripts and widths look like the one in a host, and browsers take some of them for it.
    [GeneratedRegex(
        @"https?://(?<host>[^\s/?#:]+)|(?<![\p{L}\p{M}\p{N}_-])(?<host>([\p{L}\p{M}\p{N}_-]+[.\u2024\u3002\uFE52\uFF0E\uFF61])+(?<end>\p{L}[\p{L}\p{M}-]+)|\d{1,3}(\.\d{1,3}){3})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex HostName { get; }

    [GeneratedRegex(@"[\u2024\u3002\uFE52\uFF0E\uFF61]")]
    private static partial Regex Dots { get; }

    [GeneratedRegex(@"[\u200C-\u200F]")]
    private static partial Regex Joiners { get; }
}
