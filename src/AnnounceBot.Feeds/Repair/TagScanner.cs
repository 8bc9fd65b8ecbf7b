using System.Buffers;
using System.Xml;

namespace AnnounceBot.Feeds.Repair;

/// <summary>Reads tags as forgivingly as a browser would: unquoted, repeated, valueless and unfinished attributes.</summary>
internal sealed class TagScanner(string text, RepairLog log)
{
    private const int LongestName = 200;
    private const int MostAttributes = 100;

    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\r\n>");
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n>/=<\"'");

    private readonly Finder _doubleQuote = new(text, "\"");
    private readonly Finder _singleQuote = new(text, "'");
    private readonly Finder _tagStart = new(text, "<");

    /// <summary>Where the name that begins at a position ends; the position itself if no name begins there.</summary>
    public int EndOfName(int start)
    {
        if (start >= text.Length || !(XmlConvert.IsStartNCNameChar(text[start]) || text[start] == ':'))
        {
            return start;
        }

        var length = text.AsSpan(start, Math.Min(LongestName, text.Length - start)).IndexOfAny(NameEnd);
        return length < 0 ? Math.Min(start + LongestName, text.Length) : start + length;
    }

    /// <summary>Reads the start tag whose <c>&lt;</c> stands at a position; null where none does. One that the text ends in ends there.</summary>
    public StartTag? Read(int start)
    {
        var at = EndOfName(start + 1);
        if (at == start + 1)
        {
            return null;
        }

        var name = Fit(text[(start + 1)..at], start);
        var attributes = new List<(string Name, int From, int To)>();
        while (true)
        {
            at = SkipSpace(at);
            if (at >= text.Length)
            {
                log.Note(RepairKind.Truncated, at);
                return new(name, attributes, IsEmpty: false, text.Length);
            }

            switch (text[at])
            {
                case '>':
                    return new(name, attributes, IsEmpty: false, at + 1);
                case '/' when at + 1 < text.Length && text[at + 1] == '>':
                    return new(name, attributes, IsEmpty: true, at + 2);
                case '<':
                    log.Note(RepairKind.LessThan, at);
                    return new(name, attributes, IsEmpty: false, at);
                case '/' or '=' or '"' or '\'':
                    at++;
                    break;
                default:
                    at = Attribute(at, attributes);
                    break;
            }
        }
    }

    /// <summary>Makes a name fit for XML with namespaces; empty where nothing of it can be kept.</summary>
    public string Fit(string name, int position)
    {
        if (IsFit(name))
        {
            return name;
        }

        log.Note(RepairKind.Name, position, name);
        var parts = name.Split(':', StringSplitOptions.RemoveEmptyEntries);
        var kept = parts.Select(part => string.Concat(part.Where(XmlConvert.IsNCNameChar)).TrimStart('-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '\u00B7'))
            .Where(part => part.Length > 0 && XmlConvert.IsStartNCNameChar(part[0])).ToArray();
        return kept.Length switch { 0 => "_", 1 => kept[0], _ => $"{kept[0]}:{string.Join('_', kept[1..])}" };
    }

    private static bool IsFit(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? IsFit(name.AsSpan())
            : IsFit(name.AsSpan(0, colon)) && IsFit(name.AsSpan(colon + 1));
    }

    private static bool IsFit(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !XmlConvert.IsStartNCNameChar(name[0]))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!XmlConvert.IsNCNameChar(character))
            {
                return false;
            }
        }

        return true;
    }

    private int SkipSpace(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    private int Attribute(int start, List<(string Name, int From, int To)> attributes)
    {
        var nameEnd = EndOfName(start);
        if (nameEnd == start)
        {
            return start + 1;
        }

        var (from, to, next) = Value(nameEnd);
        if (attributes.Count >= MostAttributes || IsKnown(text.AsSpan(start, nameEnd - start), attributes))
        {
            log.Note(RepairKind.Attribute, start);
            return next;
        }

        var name = Fit(text[start..nameEnd], start);
        if (!IsKnown(name, attributes))
        {
            attributes.Add((name, from, to));
        }

        return next;
    }

    private static bool IsKnown(ReadOnlySpan<char> name, List<(string Name, int From, int To)> attributes)
    {
        foreach (var known in attributes)
        {
            if (name.SequenceEqual(known.Name))
            {
                return true;
            }
        }

        return false;
    }

    private (int From, int To, int Next) Value(int nameEnd)
    {
        var at = SkipSpace(nameEnd);
        if (at >= text.Length || text[at] != '=')
        {
            log.Note(RepairKind.Attribute, nameEnd, "");
            return (nameEnd, nameEnd, Math.Max(nameEnd, at));
        }

        at = SkipSpace(at + 1);
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var close = (text[at] == '"' ? _doubleQuote : _singleQuote).Next(at + 1);
            var tag = _tagStart.Next(at + 1);
            if (close >= 0 && (tag < 0 || close < tag || text.AsSpan(at + 1, close - at - 1).IndexOf('>') < 0))
            {
                return (at + 1, close, close + 1);
            }

            at++;
        }

        log.Note(RepairKind.Attribute, nameEnd, "");
        var length = text.AsSpan(at).IndexOfAny(UnquotedEnd);
        var end = length < 0 ? text.Length : at + length;
        end = end > at && end < text.Length && text[end] == '>' && text[end - 1] == '/' ? end - 1 : end;
        return (at, end, end);
    }
}
