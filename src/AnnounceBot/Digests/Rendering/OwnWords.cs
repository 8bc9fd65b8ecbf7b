using System.Text;
using System.Text.RegularExpressions;
using AnnounceBot.Chat;

namespace AnnounceBot.Digests.Rendering;

/// <summary>What moderators write around the posts, in the chat's Markdown: it reads as itself, and its addresses can be followed.</summary>
internal static partial class OwnWords
{
    /// <returns>As many as its length needs; none of nothing.</returns>
    public static IEnumerable<string> Pieces(string text, int longest)
    {
        for (var rest = Inert.Lines(text); rest.Length > 0;)
        {
            var length = Math.Min(rest.Length, longest);
            while (Written(rest[..length]) is var written && written.Length > longest)
                length = BreakBefore(rest, length - Math.Max(1, (written.Length - longest) / 2));
            if (length < rest.Length)
                length = BreakBefore(rest, length);
            yield return Written(rest[..length].TrimEnd());
            rest = rest[length..].TrimStart();
        }
    }

    private static int BreakBefore(string text, int length)
    {
        var end = text.LastIndexOfAny(['\n', ' '], length);
        if (end > 0)
            return end;
        return char.IsLowSurrogate(text[length]) && length > 1 ? length - 1 : length;
    }

    private static string Written(string text)
    {
        var (written, from) = (new StringBuilder(), 0);
        foreach (Match found in Address.Matches(text))
        {
            if (!WebAddress.TryParse(found.Value, out var address))
                continue;
            written.Append(Markdown.Escape(text[from..found.Index])).Append('<').Append(address.InLink).Append('>');
            from = found.Index + found.Length;
        }

        return written.Append(Markdown.Escape(text[from..])).ToString();
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])https?://[^\s<>""]*[^\s<>"".,;:!?)'\]]")]
    private static partial Regex Address { get; }
}
