using System.Buffers;
using System.Text.RegularExpressions;

namespace AnnounceBot.Feeds.Text;

/// <summary>What blogs and their software put into every article: it says nothing about this one.</summary>
internal static partial class Boilerplate
{
    private const int ShortBlock = 160;
    private const int LongestStock = 600;
    private const int LongestTail = 300;
    private const int MostTails = 3;
    private const double MostlyLinks = 0.8;

    // Every tail has one of these, or an ellipsis: most paragraphs have none, and the pattern would be tried at each of their words.
    private static readonly SearchValues<string> InTails = SearchValues.Create(
        ["...", "&hellip;", "read more", "continue reading", "keep reading", "read the rest", "read on", "lesen", "lire la", "leer m", "sigue leyendo", "leia mais"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an element's class or id says that it stands beside the article: share bars, tables of contents, bylines, related posts.</summary>
    public static bool IsBeside(string? classes, string? id) =>
        (classes is not null && Beside.IsMatch(classes)) || (id is not null && Beside.IsMatch(id));

    /// <summary>Whether a block says nothing about its article.</summary>
    public static bool Is(TextBlock block, string? title)
    {
        var text = block.Text;
        if (text.Length < 2 || !text.Any(char.IsLetterOrDigit) || (title is not null && text.Equals(title, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (block.LinkedChars > text.Length * MostlyLinks && text.Length < ShortBlock * 2)
        {
            return true;
        }

        return (text.Length < LongestStock && Always.IsMatch(text)) || (text.Length < ShortBlock && Short.IsMatch(text));
    }

    /// <summary>The text without what is appended to articles: "[…]", "Read more →".</summary>
    public static string WithoutTail(string text)
    {
        for (var count = 0; count < MostTails; count++)
        {
            var from = Math.Max(0, text.Length - LongestTail);
            if (!MayHoldTail(text.AsSpan(from)) || Tail.Match(text[from..]) is not { Success: true } tail)
            {
                break;
            }

            text = text[..(from + tail.Index)].TrimEnd();
        }

        return text;
    }

    private static bool MayHoldTail(ReadOnlySpan<char> end) => end.Contains('…') || end.ContainsAny(InTails);

    /// <summary>Whether a text was cut off by software: it ends in "[…]", "…" or "Read more".</summary>
    public static bool IsCutOff(string text) => WithoutTail(text).Length < text.Length || text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:^|[\s_-])(?:share|sharing|sharedaddy|sharethis|social|addtoany|feedflare|toc|ez-toc|table-of-contents|related|yarpp|jp-relatedposts|byline|post-meta|entry-meta|postmetadata|author-box|newsletter|subscribe|subscription|sponsor|advert|ad-container|breadcrumbs?|pagination|comments?|footnotes?|screen-reader-text|sr-only|wp-caption-text)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Beside { get; }

    [GeneratedRegex(@"^(?:the post .{1,300} (?:appeared|was) first (?:appeared |published )?on .+|(?:this|der|dieser) (?:post|article|entry|beitrag) .{0,200}(?:first|originally|zuerst) (?:appeared|published|erschien(?:en)?)\b.*|der beitrag .{1,300} erschien zuerst auf .+|l['’]articolo .{1,300} (?:sembra essere il primo su|proviene da) .+|l['’]article .{1,300} est apparu en premier sur .+|la entrada .{1,300} (?:se publicó|aparece) primero en .+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Always { get; }

    [GeneratedRegex(@"^(?:[\W_]*(?:read more|continue reading|keep reading|read the (?:rest|full)|click here|view (?:the )?(?:original|post|in browser)|weiterlesen|mehr lesen|lire la suite|leer más|sigue leyendo|leia mais|continua a leggere|lees verder)\b.*|(?:share|like|pin|tweet) (?:this|on|it)\b.*|share:.*|related(?: posts| articles)?:?|(?:filed|posted|tagged|published|updated|written|last (?:updated|modified))\s+(?:under|in|by|on|at|with)?\b.*|by\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}(?:\s*[|,·•—–-].*)?|(?:tags?|categories|keywords|topics|author|date|reading time|source|photo|image|credit|via)\s*:.*|(?:photo|image|picture|foto)(?: credit)?s?\s+(?:by|from|via|courtesy)\b.*|submitted by\b.*\[link\].*|.{0,60}for privacy (?:and opt-out )?information\.?|(?:table of )?contents:?|toc|inhalt(?:sverzeichnis)?|\d+\s*(?:min(?:ute)?s?)\b.{0,12}read.*|\d+ comments?|(?:leave|add|post) a (?:comment|reply).*|subscribe\b.*|follow (?:me|us)\b.*|sign up\b.*|advertisements?|sponsored\b.*|comments?|(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+\d.*|\w{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \w{3,9}\.? \d{4}|\d{4}-\d{2}-\d{2}|tl;?dr:?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Short { get; }

    [GeneratedRegex(@"(?:\s+(?:…|\.\.\.)|(?:\[\s*(?:…|\.\.\.|&hellip;)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|(?:…|\.\.\.)?\s*[\[(]?\s*\b(?:read more|continue reading|keep reading|read the rest|read on|weiterlesen|mehr lesen|lire la suite|leer más|sigue leyendo|leia mais)\b(?: (?:of|about|at|on|no|na|em|su|auf|sur|en|bei|»|→|>|the|this|[“""']).{0,160})?[\])\s»→>….:]*))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Tail { get; }
}
