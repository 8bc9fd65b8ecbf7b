using System.Globalization;

namespace AnnounceBot.Feeds.Repair;

/// <summary>Writes down what was mended: each kind once, with the line where it happened first and how often it did.</summary>
internal sealed class RepairLog(string text)
{
    private const int LongestDetail = 40;

    private readonly Dictionary<RepairKind, (int Line, string Detail, int Count)> _seen = [];
    private int _line = 1;
    private int _counted;

    /// <summary>Notes a repair.</summary>
    /// <param name="kind">What was wrong.</param>
    /// <param name="position">Where, as an index into the text; not before the last one noted.</param>
    /// <param name="detail">The piece that was wrong.</param>
    public void Note(RepairKind kind, int position, string detail = "")
    {
        if (_seen.TryGetValue(kind, out var seen))
        {
            _seen[kind] = seen with { Count = seen.Count + 1 };
            return;
        }

        _seen[kind] = (LineAt(position), detail.Length <= LongestDetail ? detail : detail[..LongestDetail] + "…", 1);
    }

    /// <summary>The notes in plain words, in the order of the document.</summary>
    public IReadOnlyList<string> InWords() =>
        [.. _seen.OrderBy(pair => pair.Value.Line).Take(ReadingLimits.Repairs).Select(pair => InWords(pair.Key, pair.Value.Line, pair.Value.Detail, pair.Value.Count))];

    private int LineAt(int position)
    {
        position = Math.Clamp(position, _counted, text.Length);
        _line += text.AsSpan(_counted, position - _counted).Count('\n');
        _counted = position;
        return _line;
    }

    private static string InWords(RepairKind kind, int line, string detail, int count)
    {
        var what = kind switch
        {
            RepairKind.Junk => "something stands before the document; it was left out",
            RepairKind.Declaration => "the XML declaration is not at the beginning",
            RepairKind.Entity => $"\"{detail}\" is known to HTML and not to XML",
            RepairKind.Ampersand => "\"&\" should be written \"&amp;\"",
            RepairKind.Control => "a control character is not allowed in XML; it was left out",
            RepairKind.LessThan => "\"<\" should be written \"&lt;\"",
            RepairKind.Attribute => "an attribute is unquoted, repeated or has no value",
            RepairKind.Prefix => $"the prefix \"{detail}\" is not declared; its usual meaning was taken",
            RepairKind.Unclosed => $"<{detail}> is never closed",
            RepairKind.Unopened => $"</{detail}> closes nothing; it was left out",
            RepairKind.Crossing => $"</{detail}> comes before the end of what is inside it",
            RepairKind.Nested => $"<{detail}> begins before the last one ended",
            RepairKind.Name => $"\"{detail}\" is no name for an element or attribute",
            RepairKind.Cdata => "a CDATA section does not end",
            RepairKind.Truncated => "the document ends in the middle",
            RepairKind.Depth => "elements are nested too deeply; the innermost were left out",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are no words for it."),
        };
        var often = count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {count - 1} more)") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Line {line}: {what}{often}.");
    }
}
