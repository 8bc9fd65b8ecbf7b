using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using AngleSharp.Html;

namespace AnnounceBot.Feeds.Repair;

/// <summary>Writes characters of an ill-formed document so that XML can hold them.</summary>
internal sealed class XmlText(StringBuilder output, RepairLog log, IReadOnlyDictionary<string, string> entities)
{
    private const int LongestName = 40;
    private const int LongestExpansion = 256 * 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(value => value is not ('\t' or '\n' or '\r')).Select(value => (char)value), '&', '<', '>', '"', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(value => (char)value)]);

    private int _expanded;

    /// <summary>Writes a piece of character data or of an attribute's value: references are kept or made, everything else is escaped.</summary>
    public void Write(string text, int from, int to, bool isRaw = false)
    {
        for (var at = from; at < to;)
        {
            var run = text.AsSpan(at, to - at).IndexOfAny(Special);
            if (run != 0)
            {
                run = run < 0 ? to - at : run;
                output.Append(text, at, run);
                at += run;
                continue;
            }

            at += text[at] == '&' && !isRaw ? Reference(text, at, to) : Character(text, at, to);
        }
    }

    private int Character(string text, int at, int to)
    {
        switch (text[at])
        {
            case '&':
                output.Append("&amp;");
                return 1;
            case '<':
                output.Append("&lt;");
                return 1;
            case '>':
                output.Append("&gt;");
                return 1;
            case '"':
                output.Append("&quot;");
                return 1;
            case var high when char.IsHighSurrogate(high) && at + 1 < to && char.IsLowSurrogate(text[at + 1]):
                output.Append(text, at, 2);
                return 2;
            default:
                log.Note(RepairKind.Control, at);
                return 1;
        }
    }

    private int Reference(string text, int at, int to)
    {
        var length = text.AsSpan(at, Math.Min(to - at, LongestName)).IndexOf(';') + 1;
        var name = length > 2 ? text.AsSpan(at + 1, length - 2) : default;
        if (name.Length > 1 && name[0] == '#' && Numeric(name[1..]))
        {
            return length;
        }

        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            output.Append('&').Append(name).Append(';');
            return length;
        }

        if (!name.IsEmpty && Named(name.ToString()) is { } meaning)
        {
            log.Note(RepairKind.Entity, at, $"&{name};");
            Write(meaning, 0, meaning.Length, isRaw: true);
            return length;
        }

        log.Note(RepairKind.Ampersand, at);
        output.Append("&amp;");
        return 1;
    }

    // What a document declares itself is bounded: a few short texts, each used many times, must not make a long one.
    private string? Named(string name)
    {
        if (!entities.TryGetValue(name, out var declared))
        {
            return HtmlEntityProvider.Resolver.GetSymbol(name + ";");
        }

        _expanded += declared.Length;
        return _expanded <= LongestExpansion ? declared : null;
    }

    private bool Numeric(ReadOnlySpan<char> digits)
    {
        var isHex = digits[0] is 'x' or 'X';
        var good = isHex
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        if (!good)
        {
            return false;
        }

        if (Rune.IsValid(value) && value is not (0xFFFE or 0xFFFF) && (value > 0xFFFF || XmlConvert.IsXmlChar((char)value)))
        {
            output.Append("&#").Append(value).Append(';');
        }

        return true;
    }
}
