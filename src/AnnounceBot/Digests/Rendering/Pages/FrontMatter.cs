using System.Text;
using System.Text.RegularExpressions;
using AnnounceBot.Announcements.Templates;

namespace AnnounceBot.Digests.Rendering.Pages;

/// <summary>Writes the lines at the head of a page that tell a site's generator about it: YAML, or TOML between lines of three plus signs.</summary>
internal static partial class FrontMatter
{
    private const string Toml = "+++";

    /// <returns>Where the page goes on behind it; 0: it has none.</returns>
    public static int Copy(string rendered, PageWriter page)
    {
        if (Fence.Match(rendered) is not { Success: true } fence)
            return 0;
        var limit = fence.Groups["fence"].Value;
        page.Line(limit);
        for (var at = fence.Length; at < rendered.Length;)
        {
            var needsCare = false;
            var end = CommonMarkPage.EndOfLine(rendered, at, ref needsCare);
            var line = rendered[at..end].TrimEnd(' ');
            at = end + 1;
            page.Line(Written(line, limit == Toml));
            if (line != limit)
                continue;
            page.Blank();
            return Math.Min(at, rendered.Length);
        }

        return rendered.Length;
    }

    private static string Written(string line, bool isToml)
    {
        if (!line.Contains(Writing.ValueStart, StringComparison.Ordinal))
            return line;
        var key = Key.Match(line).Value;
        return isToml || (key.Length < line.Length && "\"'[{".Contains(line[key.Length])) ? Within(line, isToml) : key + YamlScalar.Of(WithoutMarks(line[key.Length..]), isInList: false);
    }

    /// <summary>A template has its own quotation marks, or a list in brackets.</summary>
    private static string Within(string line, bool isToml)
    {
        var written = new StringBuilder();
        var quote = default(char?);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != Writing.ValueStart)
            {
                quote = line[at] is '"' or '\'' && (quote is null || quote == line[at]) ? (quote is null ? line[at] : null) : quote;
                written.Append(line[at]);
                continue;
            }

            var end = line.IndexOf(Writing.ValueEnd, at);
            var value = WithoutMarks(line[at..(end + 1)]);
            written.Append(quote switch
            {
                '"' => YamlScalar.Escape(value),
                '\'' => value.Replace("'", isToml ? "’" : "''", StringComparison.Ordinal),
                _ => isToml ? $"\"{YamlScalar.Escape(value)}\"" : YamlScalar.Of(value, isInList: true),
            });
            at = end;
        }

        return written.ToString();
    }

    private static string WithoutMarks(string text) => Blanks.Replace(Marks.Replace(text, ""), " ");

    [GeneratedRegex(@"\A\s*(?<fence>---|\+\+\+) *\n")]
    private static partial Regex Fence { get; }

    [GeneratedRegex("""^ *(- +)*([A-Za-z0-9_.-]+: +)?(- +)*""", RegexOptions.ExplicitCapture)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"[\u0002\u0003]")]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"\n+")]
    private static partial Regex Blanks { get; }
}
