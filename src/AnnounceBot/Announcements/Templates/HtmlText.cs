using System.Buffers;
using System.Text;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Makes texts of strangers inert in HTML.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <returns>For between two tags, and for attributes that stand in quotation marks.</returns>
    public static string Escape(string text)
    {
        var at = text.AsSpan().IndexOfAny(Special);
        if (at < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 32).Append(text, 0, at);
        foreach (var letter in text.AsSpan(at))
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <returns>A "p" for each paragraph.</returns>
    /// <param name="text">Inert.</param>
    public static string Paragraphs(string text) =>
        string.Join('\n', text.Split("\n\n").Select(paragraph => $"<p dir=\"auto\">{Escape(paragraph).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>"));
}
