using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AnnounceBot.Chat;

/// <summary>Reads Discord's Markdown out: what a person sees of it, without the marks. Quotes and lists keep theirs, links are written out.</summary>
/// <param name="showTime">How a moment is written; the second argument is Discord's style, such as R.</param>
internal sealed partial class MarkdownText(Func<DateTimeOffset, char, string> showTime)
{
    private const int Deepest = 8;

    private static readonly string[] Wraps = ["***", "**", "__", "~~", "||", "*", "_"];

    public static Func<DateTimeOffset, char, string> Utc { get; } = (at, _) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public string Of(string markdown) => Inline(Blocks.Replace(markdown, block => block.Groups["quote"].Value), 0);

    private string Inline(string text, int depth)
    {
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var (piece, length) = Piece(text, at, depth);
            shown.Append(piece);
            at += length;
        }

        return shown.ToString();
    }

    private (string Shown, int Length) Piece(string text, int at, int depth) => text[at] switch
    {
        '\\' when at + 1 < text.Length && IsEscapable(text[at + 1]) => (text[at + 1].ToString(), 2),
        '`' when Code.Match(text, at) is { Success: true } code => (code.Groups["code"].Value, code.Length),
        '<' when Angle.Match(text, at) is { Success: true } angle => (Meaning(angle), angle.Length),
        '[' when depth < Deepest && MaskedLink.At(text, at) is { } link => ($"{Inline(link.Label, depth + 1)} ({link.Address})", link.End - at),
        '*' or '_' or '~' or '|' when depth < Deepest && Wrapped(text, at) is var (mark, end) => (Inline(text[(at + mark)..end], depth + 1), end + mark - at),
        var letter => (letter.ToString(), 1),
    };

    /// <returns>How long the mark is that begins there, and where the same closes.</returns>
    private static (int Mark, int End)? Wrapped(string text, int at)
    {
        foreach (var mark in Wraps)
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0 && Closing(text, at + mark.Length, mark) is var end and > 0)
                return (mark.Length, end);
        }

        return null;
    }

    // A single mark hugs its words, and an underscore within a word is a letter.
    private static int Closing(string text, int start, string mark)
    {
        var isSingle = mark.Length == 1;
        if (start >= text.Length || (isSingle && char.IsWhiteSpace(text[start])) || (mark == "_" && start > 1 && IsWord(text[start - 2])))
            return -1;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0 && at > start && MayClose(text, at, mark))
                return mark == "**" && at + 2 < text.Length && text[at + 2] == '*' ? at + 1 : at;
            else if (isSingle && text[at] == mark[0] && at + 1 < text.Length && text[at + 1] == mark[0])
                at++;
        }

        return -1;
    }

    private static bool MayClose(string text, int at, string mark)
    {
        var next = at + mark.Length < text.Length ? text[at + mark.Length] : ' ';
        return mark switch
        {
            "*" => next != '*' && !char.IsWhiteSpace(text[at - 1]),
            "_" => next != '_' && !IsWord(next),
            _ => true,
        };
    }

    private string Meaning(Match angle) => angle switch
    {
        _ when angle.Groups["unix"] is { Success: true } unix && long.TryParse(unix.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 100_000_000_000 =>
            showTime(DateTimeOffset.FromUnixTimeSeconds(seconds), angle.Groups["style"] is { Success: true } style ? style.Value[0] : 'f'),
        _ when angle.Groups["emoji"] is { Success: true } emoji => $":{emoji.Value}:",
        _ when angle.Groups["command"] is { Success: true } command => $"/{command.Value}",
        _ when angle.Groups["address"] is { Success: true } address => address.Value,
        _ => angle.Value,
    };

    private static bool IsEscapable(char letter) => !char.IsWhiteSpace(letter) && !char.IsAsciiLetterOrDigit(letter);

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    [GeneratedRegex(@"^(?<quote>> )?(>>> |(#{1,3}|-#) +(?=\S)|```[\w+#.-]*(\n|$))", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks { get; }

    [GeneratedRegex(@"\G(?<ticks>`{1,3})(?<code>[\s\S]*?[^`])\k<ticks>(?!`)", RegexOptions.ExplicitCapture)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"\G<(t:(?<unix>-?\d{1,13})(:(?<style>[tTdDfFRsS]))?|a?:(?<emoji>\w{2,32}):\d{5,25}|/(?<command>[^<>:\n]{1,100}):\d{5,25}|(?<address>https?://[^\s<>]+))>", RegexOptions.ExplicitCapture)]
    private static partial Regex Angle { get; }
}
