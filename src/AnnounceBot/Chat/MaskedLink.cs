using System.Text.RegularExpressions;

namespace AnnounceBot.Chat;

/// <summary>"[label](address)" in a Markdown text.</summary>
/// <param name="End">Just behind it.</param>
internal sealed partial record MaskedLink(string Label, string Address, int End)
{
    /// <returns>The link whose "[" stands there; null if none does.</returns>
    public static MaskedLink? At(string markdown, int at)
    {
        var close = Closing(markdown, at, '[', ']');
        if (close < 0 || close + 1 >= markdown.Length || markdown[close + 1] != '(')
            return null;
        var end = Closing(markdown, close + 1, '(', ')');
        if (end < 0 || Target.Match(markdown[(close + 2)..end]) is not { Success: true } target)
            return null;
        var label = markdown[(at + 1)..close];
        return string.IsNullOrWhiteSpace(label) ? null : new(label, target.Groups["address"].Value, end + 1);
    }

    [GeneratedRegex("""^\s*<?(?<address>https?://[^\s<>]+?)>?(\s+"[^"]*")?\s*$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Target { get; }

    private static int Closing(string markdown, int from, char open, char close)
    {
        var level = 0;
        for (var at = from; at < markdown.Length; at++)
        {
            if (markdown[at] == '\\')
                at++;
            else if (markdown[at] == open)
                level++;
            else if (markdown[at] == close && --level == 0)
                return at;
        }

        return -1;
    }
}
