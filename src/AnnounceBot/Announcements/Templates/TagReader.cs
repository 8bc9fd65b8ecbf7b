using System.Text.RegularExpressions;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Finds the tags of a section with their lines: the engine's own messages know neither line nor field.</summary>
internal static partial class TagReader
{
    public static IEnumerable<Tag> Read(SectionSource section)
    {
        var from = 0;
        foreach (Match tag in Tags.Matches(section.Text))
        {
            var line = section.Line + section.Text.AsSpan(0, tag.Index).Count('\n');
            yield return new(line, section.Text[from..tag.Index], tag.Value, [.. Words.Matches(tag.Groups["inside"].Value).Select(word => word.Value)]);
            from = tag.Index + tag.Length;
        }
    }

    /// <returns>Where a tag begins that does not end; null if all end.</returns>
    public static int? LineOfUnclosed(SectionSource section)
    {
        var rest = Tags.Replace(section.Text, tag => new string('\n', tag.Value.AsSpan().Count('\n')));
        var at = rest.IndexOf("{{", StringComparison.Ordinal);
        return at < 0 ? null : section.Line + rest.AsSpan(0, at).Count('\n');
    }

    [GeneratedRegex("""\{\{\{?~?(?<inside>("[^"]*"|'[^']*'|[^{}"'])*)~?\}?\}\}""", RegexOptions.ExplicitCapture)]
    private static partial Regex Tags { get; }

    [GeneratedRegex("""[#/>^&*!](?!\s)|"[^"]*"|'[^']*'|[()]|[^\s()"'~#]+""")]
    private static partial Regex Words { get; }
}
