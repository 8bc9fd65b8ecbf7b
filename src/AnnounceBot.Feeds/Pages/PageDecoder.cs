using System.Text;
using System.Text.RegularExpressions;
using AnnounceBot.Feeds.Encodings;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Makes text of a page's bytes.</summary>
internal static partial class PageDecoder
{
    private const int DeclarationBytes = 8 * 1024; // the standard asks for 1 KiB; many pages have a comment or a script before it
    private const int LongestCharacter = 4;

    /// <summary>The page's first 1 MiB of characters, decoded as its byte order mark, the server, the page itself or its bytes tell.</summary>
    public static string Decode(ReadOnlyMemory<byte> document, string? contentType)
    {
        var bytes = document.Span[..Math.Min(document.Length, PageLimits.Chars * LongestCharacter)];
        var encoding = EncodingDetector.Detect(bytes, WithDeclared(contentType, bytes));
        var (text, _) = LenientDecoder.Decode(bytes[encoding.Preamble..], encoding);
        return text.Length <= PageLimits.Chars ? text : text[..PageLimits.Chars];
    }

    // https://html.spec.whatwg.org/#determining-the-character-encoding: the header's charset, then the page's own.
    private static string? WithDeclared(string? contentType, ReadOnlySpan<byte> bytes)
    {
        if (contentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) == true)
        {
            return contentType;
        }

        var declared = Declared.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]));
        return declared.Success ? $"text/html; charset={declared.Groups["label"].Value}" : contentType;
    }

    [GeneratedRegex("""<meta\s[^>]*?charset\s*=\s*["']?\s*(?<label>[A-Za-z0-9_:.-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Declared { get; }
}
