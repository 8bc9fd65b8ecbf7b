using System.Text;
using System.Text.Unicode;
using AnnounceBot.Feeds.Text;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>Decides what the collected text of an element is: plain text, HTML, or base64 of either.</summary>
internal static class CollectedMarkup
{
    private const int ShortestPicture = 64;

    /// <summary>The text; null where there is none, or a picture in its place.</summary>
    public static Markup? Of(TextCollector collected, Frame frame, Uri? baseUrl)
    {
        var text = collected.Text;
        var isEncoded = frame.Hint || collected.Kind == TextKind.Binary;
        if (text.IsEmpty || (isEncoded ? FromBase64(text) : collected.ToMended()) is not { } source)
        {
            return null;
        }

        var isHtml = collected.Kind switch
        {
            TextKind.Inline => true,
            TextKind.Html or TextKind.Binary => HtmlGuess.MayBeHtml(source),
            TextKind.Guess => HtmlGuess.LooksLikeHtml(source),
            _ => IsForgotten(frame) && HtmlGuess.IsArticle(source),
        };
        return new(source, isHtml, baseUrl);
    }

    // Atom's texts are plain unless they say otherwise; a whole article in tags forgot to.
    private static bool IsForgotten(Frame frame) => frame.Rule.Term is Term.Content or Term.Summary && frame.IsUntyped && !frame.Hint;

    // RFC 4287 §4.1.3.3: what is no text is base64. Null for a picture or the like; people put plain text there, too, and words can look like base64.
    private static string? FromBase64(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text, bytes, out var length))
        {
            return Mojibake.Mend(text);
        }

        var decoded = bytes.AsSpan(0, length);
        if (Utf8.IsValid(decoded) && !decoded.Contains((byte)0))
        {
            return Encoding.UTF8.GetString(decoded);
        }

        return text.Length < ShortestPicture ? text.ToString() : null;
    }
}
