using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Html;

namespace AnnounceBot.Feeds.Text;

/// <summary>Tells whether a text that its document calls nothing in particular is HTML.</summary>
internal static class HtmlGuess
{
    private const int LongestEntity = 32;

    private static readonly SearchValues<char> Telling = SearchValues.Create("<&");

    private static readonly FrozenSet<string> Elements =
        """
        a abbr acronym address area article aside audio b bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup
        data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i
        iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p param picture pre
        progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup table tbody td template textarea
        tfoot th thead time title tr track tt u ul var video wbr math svg
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ElementNames = Elements.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the text has an end tag, an empty element or a character reference, and no tag or reference that HTML does not know.</summary>
    public static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        var telling = false;
        for (var at = text.IndexOfAny(Telling); at >= 0;)
        {
            var rest = text[(at + 1)..];
            if (text[at] == '<' ? !Tag(rest, ref telling) : !Reference(rest, ref telling))
            {
                return false;
            }

            var next = rest.IndexOfAny(Telling);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return telling;
    }

    /// <summary>Whether a text that is called HTML can have any: without a reference or a tag that ends, it reads the same as plain text, or only so.</summary>
    public static bool MayBeHtml(string text)
    {
        var tag = text.IndexOf('<', StringComparison.Ordinal);
        return text.Contains('&', StringComparison.Ordinal) || (tag >= 0 && text.IndexOf('>', tag) >= 0);
    }

    /// <summary>Whether a text that is called plain is an article in HTML: it begins with a tag, ends with one and has paragraphs.</summary>
    public static bool IsArticle(string text) =>
        text[0] == '<' && text[^1] == '>' && (text.Contains("</p>", StringComparison.OrdinalIgnoreCase) || text.Contains("</div>", StringComparison.OrdinalIgnoreCase)) && LooksLikeHtml(text);

    // False for a tag that HTML does not know; "1 < 2" is no tag.
    private static bool Tag(ReadOnlySpan<char> rest, ref bool telling)
    {
        var isEnd = rest.Length > 0 && rest[0] == '/';
        var name = rest[(isEnd ? 1 : 0)..];
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        if (length == 0)
        {
            return true;
        }

        name = name[..length];
        if (!ElementNames.Contains(name))
        {
            return false;
        }

        telling |= isEnd || HtmlNames.IsVoid(name);
        return true;
    }

    private static bool Reference(ReadOnlySpan<char> rest, ref bool telling)
    {
        var end = rest[..Math.Min(rest.Length, LongestEntity)].IndexOf(';');
        if (end <= 0)
        {
            return true;
        }

        var name = rest[..end];
        if (name[0] != '#')
        {
            if (name.ContainsAnyExcept(HtmlNames.LettersAndDigits))
            {
                return true;
            }

            telling = true;
            return HtmlEntityProvider.Resolver.GetSymbol($"{name};") is not null;
        }

        telling |= name.Length > 1 && (char.IsAsciiDigit(name[1]) || name[1] is 'x' or 'X');
        return true;
    }
}
