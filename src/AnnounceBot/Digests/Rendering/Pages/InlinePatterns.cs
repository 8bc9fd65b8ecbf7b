using System.Text.RegularExpressions;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>What CommonMark knows by its looks.</summary>
/// <remarks>CommonMark 0.31.2, sections 2.5, 6.3, 6.5 and 6.6.</remarks>
internal static partial class InlinePatterns
{
    /// <returns>How long the tag, comment or address in angle brackets is that begins there; 0: it is none.</returns>
    public static int AngleLength(string text, int at) => Angle.Match(text, at).Length;

    /// <returns>How long the entity is that begins there; 0: it is none. Those that nobody knows count: who reads the page may.</returns>
    public static int EntityLength(string text, int at) => Entity.Match(text, at).Length;

    /// <returns>Where the brackets end with an address that make a link of what is before them; -1: they do not.</returns>
    public static int AddressEnd(string text, int at)
    {
        if (Start.Match(text, at) is not { Success: true } start)
            return -1;
        var end = AfterAddress(text, at + start.Length);
        return end < 0 || End.Match(text, end) is not { Success: true } rest ? -1 : end + rest.Length;
    }

    /// <returns>Whether a line begins there that gives a reference its address.</returns>
    public static bool IsDefinition(string text, int at) =>
        Label.Match(text, at) is { Success: true } label && AfterAddress(text, at + label.Length) is var end && end > at + label.Length && Title.IsMatch(text, end);

    private static int AfterAddress(string text, int at)
    {
        if (at < text.Length && text[at] == '<')
            return Bracketed.Match(text, at) is { Success: true } bracketed ? at + bracketed.Length : -1;
        var open = 0;
        for (; at < text.Length && text[at] > ' ' && text[at] != '\u007F'; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '(' or ')' or '\\')
                at++;
            else if (text[at] == '(')
                open++;
            else if (text[at] == ')' && open-- == 0)
                return at;
        }

        return open > 0 ? -1 : at;
    }

    [GeneratedRegex("""
        \G<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x1f]*>|[A-Za-z0-9.!\#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*>|[A-Za-z][A-Za-z0-9-]*(?:[ \n]+[A-Za-z_:][A-Za-z0-9_.:-]*(?:[ \n]*=[ \n]*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \n]*/?>|/[A-Za-z][A-Za-z0-9-]*[ \n]*>|!---?>|!--[\s\S]*?-->|\?[\s\S]*?\?>|![A-Za-z][^>]*>|!\[CDATA\[[\s\S]*?\]\]>)
        """)]
    private static partial Regex Angle { get; }

    [GeneratedRegex(@"\G&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity { get; }

    [GeneratedRegex(@"\G\([ \n]*")]
    private static partial Regex Start { get; }

    [GeneratedRegex(@"\G<(?:[^<>\\\n]|\\.)*>")]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex("""
        \G(?:[ \n]+(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?[ \n]*\)
        """)]
    private static partial Regex End { get; }

    [GeneratedRegex(@"\G\[(?![ \n]*\])(?:[^\[\]\\]|\\.)+\]:[ ]*\n?[ ]*")]
    private static partial Regex Label { get; }

    [GeneratedRegex("""
        \G(?:[ ]*(?:\n|$)|[ ]*[ \n][ ]*(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\))[ ]*(?:\n|$))
        """)]
    private static partial Regex Title { get; }
}
