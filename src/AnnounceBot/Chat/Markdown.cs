using System.Text;
using System.Text.RegularExpressions;

namespace AnnounceBot.Chat;

/// <summary>Makes texts of strangers inert in Discord's Markdown: they look as they were written, and mention, link and format nothing.</summary>
internal static partial class Markdown
{
    private const string Special = @"\*_~`|<[]@";

    private const string BeginsBlock = "#>-+";

    /// <returns>The text with a backslash before each character that could mean something.</returns>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var atStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (Special.Contains(letter) || IsOfAddress(text, i) || (atStart && (BeginsBlock.Contains(letter) || EndsNumber(text, i))))
                escaped.Append('\\');
            escaped.Append(letter);
            atStart = letter == '\n' || (atStart && (letter == ' ' || char.IsAsciiDigit(letter)));
        }

        return escaped.ToString();
    }

    /// <returns>As much of the text as fits once it is escaped; what is cut ends in "…".</returns>
    public static string Escape(string text, int longest)
    {
        var kept = Graphemes.Cut(text, longest);
        var escaped = Escape(kept);
        while (escaped.Length > longest)
        {
            kept = Graphemes.Cut(text, kept.Length - Math.Max(1, (escaped.Length - longest) / 2));
            escaped = Escape(kept);
        }

        return escaped;
    }

    /// <returns>Each line as a quote; empty lines stay inside of it.</returns>
    public static string Quote(string escaped) => string.Join('\n', escaped.Split('\n').Select(line => $"> {line}"));

    /// <returns>A masked link; the label is escaped already.</returns>
    public static string Link(string label, Uri address) =>
        $"[{label}](<{address.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal)}>)";

    /// <returns>What a person reads where there is no markup: links are written out.</returns>
    public static string ToText(string markdown) => Mark.Replace(
        markdown, mark => mark.Groups["label"] is { Success: true } label ? $"{ToText(label.Value)} ({mark.Groups["address"].Value})" : mark.Groups["letter"].Value);

    [GeneratedRegex(@"\\(?<letter>[^\sA-Za-z0-9])|\[(?<label>(?:\\.|[^\\\]\[])+)\]\(<?(?<address>[^\s<>]+?)>?\)|\*\*", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark { get; }

    /// <summary>A bare address would become a link, and the backslashes in it part of it.</summary>
    private static bool IsOfAddress(string text, int at) => text[at] == ':' && at + 1 < text.Length && text[at + 1] == '/';

    /// <summary>"1. " at the beginning of a line would count as a list.</summary>
    private static bool EndsNumber(string text, int at) => text[at] == '.' && at > 0 && char.IsAsciiDigit(text[at - 1]);
}
