using System.Text.RegularExpressions;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>Finds what makes more of a line than text by how it begins.</summary>
/// <remarks>CommonMark 0.31.2, sections 4 and 5; a row below the head of a table: GitHub Flavored Markdown, section 4.10.</remarks>
internal static partial class LineStart
{
    /// <returns>The character to escape; null: it is but text.</returns>
    /// <param name="isFirst">Whether a paragraph begins with it.</param>
    public static int? Of(string text, int start, bool isFirst)
    {
        var end = text.IndexOf('\n', start);
        var line = end < 0 ? text[start..] : text[start..end];
        if (line.Length == 0)
            return null;
        var isBlock = line[0] switch
        {
            '#' => Heading.IsMatch(line),
            '>' => true,
            '-' or '+' or '*' => Bullet.IsMatch(line) && (isFirst || line.Length > 1 || line == "-"),
            '~' => line.StartsWith("~~~", StringComparison.Ordinal),
            '`' => Fence.IsMatch(line),
            '<' => Html.IsMatch(line),
            '[' => isFirst && InlinePatterns.IsDefinition(text, start),
            _ => false,
        };
        if (isBlock || Rule.IsMatch(line) || (!isFirst && Underline.IsMatch(line)))
            return start;
        return Number.Match(line) is { Success: true } number && (isFirst || (int.Parse(number.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) == 1 && number.Length < line.Length))
            ? start + number.Groups["number"].Length
            : null;
    }

    /// <returns>Of a heading's text: the number signs at its end that would not be shown.</returns>
    public static int? OfClosing(string text) => Closing.Match(text) is { Success: true } closing ? closing.Groups["signs"].Index : null;

    [GeneratedRegex(@"^\#{1,6}( |$)")]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^[-+*]( |$)")]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"^(?<number>\d{1,9})[.)]( |$)", RegexOptions.ECMAScript)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^`{3,}[^`]*$")]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"^(([-_*]) *)(\2 *){2,}$")]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@"^(=+|-+|(?=.*\|) *\|? *:?-+:? *(\| *:?-+:? *)*\|? *)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Underline { get; }

    [GeneratedRegex("""
        ^<(?:(?:script|pre|style|textarea)(?=[ >]|$)|!--|\?|![A-Za-z]|!\[CDATA\[|/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[ ]|/?>|$))
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Html { get; }

    [GeneratedRegex(@"(^|(?<= ))(?<signs>\#+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Closing { get; }
}
