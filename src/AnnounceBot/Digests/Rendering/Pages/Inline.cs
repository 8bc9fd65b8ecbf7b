using System.Buffers;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>Reads a text as CommonMark does, as far as it must to tell whether something from outside would be markup in it.</summary>
/// <remarks>CommonMark 0.31.2, section 6 and the appendix "A parsing strategy". No page of ours defines references: links have their address with them.</remarks>
internal sealed class Inline
{
    private const int Template = -1, Backslash = -2;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<&");

    private readonly List<Run> _runs = [];
    private readonly List<Bracket> _brackets = [];
    private readonly string _text;
    private readonly int[] _origin;

    private Inline(string text, int[] origin) => (_text, _origin) = (text, origin);

    /// <returns>The first character from outside that takes part in markup; null: there is none.</returns>
    public static int? FirstMarkup(string text, List<bool> outside, bool[] escaped)
    {
        var length = text.Length + escaped.AsSpan().Count(true);
        var (written, origin, at) = (length == text.Length ? [] : new char[length], new int[length], 0);
        for (var i = 0; i < text.Length; i++, at++)
        {
            if (escaped[i])
                (written[at], origin[at++]) = ('\\', Backslash);
            if (written.Length > 0)
                written[at] = text[i];
            origin[at] = outside[i] ? i : Template;
        }

        return new Inline(written.Length > 0 ? new(written) : text, origin).Read();
    }

    private int? Read()
    {
        for (var at = 0; at < _text.Length;)
        {
            var next = _text.AsSpan(at).IndexOfAny(Special);
            if (next < 0)
                break;
            at += next;
            var found = _text[at] switch
            {
                '\\' => OfBackslash(ref at),
                '`' => OfTicks(ref at),
                '<' => OfPattern(InlinePatterns.AngleLength(_text, at), ref at),
                '&' => OfPattern(InlinePatterns.EntityLength(_text, at), ref at),
                '[' => OfOpening(ref at),
                ']' => OfClosing(ref at),
                _ => OfRun(ref at),
            };
            if (found is not null)
                return found;
        }

        return OfEmphasis(0);
    }

    private bool IsOutside(int at) => _origin[at] >= 0;

    private int? OfBackslash(ref int at)
    {
        var isEscape = at + 1 < _text.Length && (_text[at + 1] == '\n' || char.IsAscii(_text[at + 1]) && (char.IsPunctuation(_text[at + 1]) || char.IsSymbol(_text[at + 1])));
        if (isEscape && IsOutside(at))
            return _origin[at];
        at += isEscape ? 2 : 1;
        return null;
    }

    private int? OfTicks(ref int at)
    {
        var start = at;
        var length = LengthOf('`', at);
        at += length;
        for (var i = at; i < _text.Length;)
        {
            var other = LengthOf('`', i);
            if (other == length)
            {
                for (var tick = start; tick < start + length; tick++)
                {
                    if (IsOutside(tick))
                        return _origin[tick];
                }

                at = i + other;
                return null;
            }

            i += Math.Max(other, 1);
        }

        return null;
    }

    private int? OfPattern(int length, ref int at)
    {
        if (length > 0 && IsOutside(at))
            return _origin[at];
        at += Math.Max(length, 1);
        return null;
    }

    private int? OfOpening(ref int at)
    {
        var isImage = at > 0 && _text[at - 1] == '!' && !(at > 1 && _origin[at - 2] == Backslash);
        _brackets.Add(new(at, _runs.Count) { IsImage = isImage });
        at++;
        return null;
    }

    private int? OfClosing(ref int at)
    {
        var closing = at++;
        if (_brackets.Count == 0)
            return null;
        var opening = _brackets[^1];
        if (IsOutside(opening.At) != IsOutside(closing))
            return IsOutside(closing) ? _origin[closing] : _origin[opening.At];
        _brackets.RemoveAt(_brackets.Count - 1);
        // Within a label Markdig takes this for the beginning of a picture, though nothing says where that would be.
        if (opening.IsImage && IsOutside(opening.At) && closing + 1 < _text.Length && _text[closing + 1] == '[' && _brackets.Any(bracket => !IsOutside(bracket.At)))
            return _origin[opening.At];
        if (!opening.IsActive)
            return null;
        if (!IsOutside(closing) && InAddress(closing + 1) is { } found)
            return found;
        var end = InlinePatterns.AddressEnd(_text, closing + 1);
        if (end < 0)
            return null;
        if (IsOutside(opening.At))
            return _origin[opening.At];
        if (OfEmphasis(opening.Runs) is { } inLabel)
            return inLabel;
        _runs.RemoveRange(opening.Runs, _runs.Count - opening.Runs);
        foreach (var around in opening.IsImage ? [] : _brackets.Where(bracket => !bracket.IsImage))
            around.IsActive = false;
        at = end;
        return null;
    }

    /// <summary>What would end a link's address too early.</summary>
    private int? InAddress(int at)
    {
        if (at >= _text.Length || _text[at] != '(')
            return null;
        var open = new Stack<int>();
        for (at++; at < _text.Length && (IsOutside(at) || _origin[at] == Backslash); at++)
        {
            if (_origin[at] == Backslash)
                at++;
            else if (_text[at] == ')' && open.Count == 0)
                return _origin[at];
            else if (_text[at] == '(')
                open.Push(_origin[at]);
            else if (_text[at] == ')')
                open.Pop();
        }

        return open.TryPop(out var unclosed) ? unclosed : null;
    }

    private int? OfRun(ref int at)
    {
        var length = LengthOf(_text[at], at);
        var run = new Run(_text, at, length) { Outside = Enumerable.Range(at, length).Select(i => _origin[i]).FirstOrDefault(origin => origin >= 0, Template) };
        if (run.Outside >= 0 && Enumerable.Range(at, length).Any(i => !IsOutside(i)))
            return run.Outside;
        _runs.Add(run);
        at += length;
        return null;
    }

    private int? OfEmphasis(int bottom)
    {
        for (var i = bottom; i < _runs.Count; i++)
        {
            var closer = _runs[i];
            while (closer.CanClose && closer.Left > 0 && OpenerOf(i, bottom) is var j and >= 0)
            {
                var opener = _runs[j];
                if (opener.Outside >= 0 || closer.Outside >= 0)
                    return opener.Outside >= 0 ? opener.Outside : closer.Outside;
                var used = Math.Min(2, Math.Min(opener.Left, closer.Left));
                opener.Left -= used;
                closer.Left -= used;
                for (var between = j + 1; between < i; between++)
                    _runs[between].Left = 0;
            }
        }

        return null;
    }

    private int OpenerOf(int closer, int bottom)
    {
        var j = closer - 1;
        while (j >= bottom && !_runs[j].Opens(_runs[closer]))
            j--;
        return j >= bottom ? j : -1;
    }

    private int LengthOf(char letter, int at)
    {
        var end = at;
        while (end < _text.Length && _text[end] == letter)
            end++;
        return end - at;
    }

    private sealed class Bracket(int at, int runs)
    {
        public int At => at;

        /// <summary>How many there were before it.</summary>
        public int Runs => runs;

        public bool IsImage { get; init; }

        public bool IsActive { get; set; } = true;
    }
}
