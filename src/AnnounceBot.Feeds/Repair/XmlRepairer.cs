using System.Text;

namespace AnnounceBot.Feeds.Repair;

/// <summary>
/// Writes a well-formed document out of an ill-formed one, so that one reader reads both. It goes over the text once, and costs time and memory in
/// proportion to it.
/// </summary>
internal sealed class XmlRepairer
{
    private readonly string _text;
    private readonly StringBuilder _output;
    private readonly RepairLog _log;
    private readonly TagScanner _tags;
    private readonly XmlText _characters;
    private readonly StartTagWriter _startTags;
    private readonly Dictionary<string, string> _entities = [];
    private readonly OpenElements _open = new();
    private readonly Finder _cdataEnd;
    private readonly Finder _commentEnd;
    private readonly Finder _tagEnd;
    private bool _isOver;

    private XmlRepairer(string text)
    {
        _text = text;
        _output = new StringBuilder(text.Length + (text.Length / 8));
        _log = new RepairLog(text);
        _tags = new TagScanner(text, _log);
        _characters = new XmlText(_output, _log, _entities);
        _startTags = new StartTagWriter(text, _output, _characters, _log);
        _cdataEnd = new Finder(text, "]]>");
        _commentEnd = new Finder(text, "-->");
        _tagEnd = new Finder(text, ">");
    }

    /// <summary>Mends a document.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="start">Where to begin; what stands before is left out.</param>
    public static RepairedXml Repair(string text, int start)
    {
        var repairer = new XmlRepairer(text);
        repairer.Run(start);
        return new(repairer._output.ToString(), repairer._log.InWords());
    }

    private void Run(int start)
    {
        if (start > 0)
        {
            _log.Note(RepairKind.Junk, 0);
        }

        for (var at = start; at < _text.Length && !_isOver;)
        {
            var next = _text.IndexOf('<', at);
            next = next < 0 ? _text.Length : next;
            Characters(at, next);
            at = next < _text.Length ? Markup(next) : next;
        }

        if (_open.Count > 0)
        {
            _log.Note(RepairKind.Truncated, _text.Length);
        }

        while (_open.Count > 0)
        {
            Close();
        }
    }

    private void Characters(int from, int to)
    {
        if (_open.Count is > 0 and < ReadingLimits.Depth)
        {
            _characters.Write(_text, from, to);
        }
        else if (_open.Count == 0 && !_text.AsSpan(from, to - from).IsWhiteSpace())
        {
            _log.Note(RepairKind.Junk, from);
        }
    }

    private int Markup(int at)
    {
        var rest = _text.AsSpan(at + 1);
        return rest switch
        {
            ['!', '-', '-', ..] => After(_commentEnd.Next(at + 4), 3, at),
            ['!', '[', 'C', 'D', 'A', 'T', 'A', '[', ..] => Cdata(at),
            ['!', ..] when rest.StartsWith("!DOCTYPE", StringComparison.OrdinalIgnoreCase) => DeclaredEntities.Read(_text, at, _entities),
            ['!', ..] => After(_tagEnd.Next(at), 1, at),
            ['?', ..] => Instruction(at),
            ['/', ..] => EndTag(at),
            _ => StartTag(at),
        };
    }

    // Without an end, only its beginning is left out: what follows may still be read.
    private int After(int found, int length, int at)
    {
        if (found >= 0)
        {
            return found + length;
        }

        _log.Note(RepairKind.Truncated, at);
        return at + 2;
    }

    private int Instruction(int at)
    {
        if (at > 0 && _text.AsSpan(at).StartsWith("<?xml ", StringComparison.Ordinal))
        {
            _log.Note(RepairKind.Declaration, at);
        }

        return After(_tagEnd.Next(at), 1, at);
    }

    private int Cdata(int at)
    {
        var from = at + "<![CDATA[".Length;
        var end = _cdataEnd.Next(from);
        var next = end + 3;
        if (end < 0)
        {
            _log.Note(RepairKind.Cdata, at);
            end = _open.Count == 0 ? -1 : _text.IndexOf("</" + _open.Innermost, from, StringComparison.Ordinal);
            end = end < 0 ? _text.Length : end;
            next = end;
        }

        if (_open.Count is > 0 and < ReadingLimits.Depth)
        {
            _characters.Write(_text, from, end, isRaw: true);
        }

        return next;
    }

    private int EndTag(int at)
    {
        var nameEnd = _tags.EndOfName(at + 2);
        if (nameEnd == at + 2)
        {
            _log.Note(RepairKind.LessThan, at);
            return After(_tagEnd.Next(at), 1, at);
        }

        var close = _tagEnd.Next(nameEnd);
        var name = _tags.Fit(_text[(at + 2)..nameEnd], at);
        if (!_open.Has(name))
        {
            _log.Note(RepairKind.Unopened, at, name);
        }
        else
        {
            CloseTo(name, at, RepairKind.Crossing);
        }

        return close < 0 ? _text.Length : close + 1;
    }

    private void CloseTo(string name, int at, RepairKind kind)
    {
        if (!_open.Innermost.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            _log.Note(kind, at, name);
        }

        while (!Close().Equals(name, StringComparison.OrdinalIgnoreCase))
        {
        }

        _isOver = _open.Count == 0;
    }

    private string Close()
    {
        var isWritten = _open.Count <= ReadingLimits.Depth;
        var name = _open.Pop();
        if (isWritten)
        {
            _output.Append("</").Append(name).Append('>');
        }

        return name;
    }

    private int StartTag(int at)
    {
        if (_tags.Read(at) is not { } tag)
        {
            _log.Note(RepairKind.LessThan, at);
            _output.Append(_open.Count is > 0 and < ReadingLimits.Depth ? "&lt;" : "");
            return at + 1;
        }

        if (FeedShape.Ends(_open, tag.Name) is { } forgotten)
        {
            CloseTo(forgotten, at, RepairKind.Nested);
        }

        if (!_isOver)
        {
            Open(tag, at);
        }

        return tag.End;
    }

    private void Open(StartTag tag, int at)
    {
        var prefixes = new List<string>();
        var isRoot = _open.Count == 0;
        var isAll = isRoot && tag.IsEmpty && _text.AsSpan(tag.End).IsWhiteSpace();
        var isClosed = isRoot ? isAll : tag.IsEmpty || FeedShape.IsVoid(_open, tag.Name); // a root that is empty while more follows is a mistake
        _isOver = isAll;
        if (_open.Count < ReadingLimits.Depth)
        {
            _startTags.Write(tag, _open, prefixes, isClosed, at);
        }
        else
        {
            _log.Note(RepairKind.Depth, at);
        }

        if (!isClosed)
        {
            _open.Push(tag.Name, [.. prefixes]);
        }
    }
}
