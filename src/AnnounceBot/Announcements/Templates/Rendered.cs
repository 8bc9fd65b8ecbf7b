using System.Text.RegularExpressions;
using AnnounceBot.Chat;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Brings what was rendered into its place: line breaks of values go on with the line that they belong to, and links say where they lead.</summary>
internal static partial class Rendered
{
    public static string Markdown(string rendered, bool isOneLine)
    {
        var lines = Nested.Replace(rendered.ReplaceLineEndings("\n"), "$1").Split('\n').Select(Continued);
        var text = BlankLines.Replace(string.Join('\n', lines), "\n\n").Trim();
        return HonestLinks.In(isOneLine ? OneLine(text) : text);
    }

    public static string Plain(string rendered) => OneLine(rendered).Trim();

    private static string Continued(string line)
    {
        if (!line.Contains(Writing.Break, StringComparison.Ordinal))
            return string.IsNullOrWhiteSpace(line) ? "" : line;
        var start = LineStart.Match(line);
        if (start.Groups["quote"] is { Success: true } quote)
            return line.Replace(Writing.Break.ToString(), $"\n{quote.Value}", StringComparison.Ordinal);
        return start.Success ? Breaks.Replace(line, " ") : line.Replace(Writing.Break, '\n');
    }

    private static string OneLine(string text) => Space.Replace(text, " ");

    /// <summary>A template that wrote the brackets, too.</summary>
    [GeneratedRegex(@"<(<https?://[^\s<>]+>)>")]
    private static partial Regex Nested { get; }

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines { get; }

    [GeneratedRegex(@"^(?<quote>>{1,3} )|^(#{1,3}|-#| *([-*]|\d+\.)) ", RegexOptions.ExplicitCapture)]
    private static partial Regex LineStart { get; }

    [GeneratedRegex(@"\u0001+")]
    private static partial Regex Breaks { get; }

    [GeneratedRegex(@"[\s\u0001]+")]
    private static partial Regex Space { get; }
}
