using System.Text.RegularExpressions;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Chat.Discord;

/// <summary>Makes Markdown fit. What is cut ends in "…", and no mark in it is cut in two or left open.</summary>
internal static partial class MarkdownCut
{
    private const string Ellipsis = "…", OnItsOwnLine = "\n…", Fence = "```";

    public static string Fit(string markdown, int longest)
    {
        var fitting = markdown;
        for (var room = longest; fitting.Length > longest; room -= fitting.Length - longest)
            fitting = Cut(markdown, room);
        return fitting;
    }

    /// <returns>About so long, or a little longer by the marks that had to be closed.</returns>
    private static string Cut(string markdown, int room)
    {
        if (room <= Ellipsis.Length)
            return Ellipsis;
        var end = TextLimits.Cut(markdown, room).Length - Ellipsis.Length;
        // Whole lines go first, unless too much would go with them.
        var line = markdown.LastIndexOf('\n', end);
        var isWhole = line > end / 2;
        var (safe, open) = SafeEnd(markdown, isWhole ? line : end);
        var closed = string.Concat(open.Select(mark => mark == Fence ? $"\n{mark}" : mark));
        return markdown[..safe].TrimEnd() + (isWhole ? OnItsOwnLine : Ellipsis) + closed;
    }

    /// <returns>Where to cut so that nothing is halved, and the marks that are open there, the innermost first.</returns>
    private static (int End, IEnumerable<string> Open) SafeEnd(string markdown, int end)
    {
        var open = new Stack<string>();
        for (var part = Part.Match(markdown); part.Success && part.Index < end; part = Part.Match(markdown, part.Index + part.Length))
        {
            if (part.Index + part.Length > end)
                return (part.Index, open);
            if (!part.Groups["mark"].Success)
                continue;
            if (!open.TryPeek(out var last) || last != part.Value)
                open.Push(part.Value);
            else
                open.Pop();
        }

        return (end, open);
    }

    /// <summary>Escaped letters, links, mentions and bare addresses are whole or nothing; code is whole, too, unless it is too long.</summary>
    [GeneratedRegex(
        @"\\.|\[(?:\\.|[^\]\\])*\]\((?:<[^>]*>|[^)\s]*)\)|<[^<>\s]+>|https?://\S+|`[^`\n]{1,200}`|(?<mark>```|\*\*|__|~~|\|\|)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Part { get; }
}
