using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using AnnounceBot.Announcements.Templates;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>Lines that CommonMark reads as one text: a paragraph, a heading, an item of a list.</summary>
internal sealed partial class Stretch(PageWriter page)
{
    /// <summary>More of them is a pile that nobody reads; then all that could mean something is escaped.</summary>
    private const int MostSearched = 100;

    private static readonly SearchValues<char> CouldMean = SearchValues.Create("\\`*_[]<&");

    private readonly List<string> _prefixes = [];
    private readonly List<int> _starts = [];
    private readonly StringBuilder _text = new();
    private readonly List<bool> _outside = [];
    private readonly StringBuilder _line = new();

    private bool IsHeading => _prefixes[0].Contains('#', StringComparison.Ordinal);

    /// <param name="lines">Without blank ones between them, with marks around values.</param>
    public void WriteAll(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var prefix = Prefix.Match(line).Value;
            if (_prefixes.Count > 0 && (IsHeading || prefix.AsSpan().ContainsAnyExcept(' ', '>') || (prefix.Length > 0 && _prefixes[^1].Length == 0)))
                Write();
            Add(line, prefix);
        }

        Write();
    }

    /// <summary>Line breaks of a value go on as the line began; where more than a quote stands before it, they are blanks.</summary>
    private void Add(string line, string prefix)
    {
        Begin(prefix);
        var isOutside = false;
        var isFirst = line.Length > prefix.Length && line[prefix.Length] == Writing.ValueStart && !prefix.AsSpan().ContainsAnyExcept(' ', '>');
        for (var i = prefix.Length; i < line.Length; i++)
        {
            var letter = line[i];
            if (letter is Writing.ValueStart or Writing.ValueEnd)
            {
                isFirst &= letter == Writing.ValueStart || isOutside;
                isOutside = letter == Writing.ValueStart;
            }
            else if (letter != '\n')
            {
                Add(letter, isOutside);
            }
            else if (!isFirst)
            {
                if (line[i - 1] != '\n')
                    Add(' ', isOutside);
            }
            else if (line[i + 1] == '\n')
            {
                Write();
                page.Blank();
                Begin(prefix);
                i++;
            }
            else
            {
                Add('\n', isOutside);
                Begin(prefix);
            }
        }
    }

    private void Begin(string prefix)
    {
        if (_text.Length > 0 && _text[^1] != '\n')
            Add('\n', isOutside: false);
        _prefixes.Add(prefix);
        _starts.Add(_text.Length);
    }

    private void Add(char letter, bool isOutside)
    {
        _text.Append(letter);
        _outside.Add(isOutside);
    }

    private void Write()
    {
        if (_prefixes.Count == 0)
            return;
        var text = _text.ToString();
        var escaped = Escapes(text);
        for (var i = 0; i < _starts.Count; i++)
        {
            _line.Clear().Append(_prefixes[i]);
            var end = i + 1 < _starts.Count ? _starts[i + 1] - 1 : text.Length;
            for (var at = _starts[i]; at < end; at++)
            {
                if (escaped[at])
                    _line.Append('\\');
                _line.Append(text[at]);
            }

            page.Line(_line);
        }

        _prefixes.Clear();
        _starts.Clear();
        _text.Clear();
        _outside.Clear();
    }

    private bool[] Escapes(string text)
    {
        var escaped = new bool[text.Length];
        for (var i = 0; i < _starts.Count; i++)
        {
            if ((IsHeading ? LineStart.OfClosing(text) : LineStart.Of(text, _starts[i], isFirst: i == 0)) is { } at)
                escaped[at] = _outside[at];
        }

        if (!text.AsSpan().ContainsAny(CouldMean))
            return escaped;
        var inline = new List<int>();
        while (Inline.FirstMarkup(text, _outside, escaped) is { } found)
        {
            if (inline.Count == MostSearched)
                return All(text, escaped);
            escaped[found] = true;
            inline.Add(found);
        }

        // What was escaped first may be harmless by what was escaped later.
        foreach (var at in inline.SkipLast(1))
        {
            escaped[at] = false;
            escaped[at] = Inline.FirstMarkup(text, _outside, escaped) is not null;
        }

        return escaped;
    }

    private bool[] All(string text, bool[] escaped)
    {
        for (var at = 0; at < text.Length; at++)
            escaped[at] |= _outside[at] && CouldMean.Contains(text[at]);
        return escaped;
    }

    /// <summary>What a template wrote before a line's text.</summary>
    [GeneratedRegex(@"^(?: {0,3}(?:> ?|[*+-] +|\d{1,9}[.)] +|\#{1,6} +))*")]
    private static partial Regex Prefix { get; }
}
