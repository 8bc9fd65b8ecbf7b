using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace AnnounceBot.Feeds.Encodings;

/// <summary>Finds a document's character encoding: byte order mark, the pattern of its first bytes, the HTTP charset, its own declaration, UTF-8.</summary>
/// <remarks>RFC 7303 §3; labels as the WHATWG Encoding Standard reads them.</remarks>
internal static partial class EncodingDetector
{
    // As many bytes beyond ASCII form valid UTF-8 by chance in no other encoding that people use.
    private const int ConvincingBytes = 8;
    private const int DeclarationBytes = 1024;

    private static readonly Encoding Ebcdic = CodePagesEncodingProvider.Instance.GetEncoding(37)!;
    private static readonly NamedEncoding Utf8 = new("utf-8", Encoding.UTF8);
    private static readonly SearchValues<byte> NotAscii = SearchValues.Create([.. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    public static DetectedEncoding Detect(ReadOnlySpan<byte> document, string? contentType)
    {
        if (FromMark(document) is { } marked)
        {
            return marked;
        }

        if (FromPattern(document) is { } wide)
        {
            return wide;
        }

        var isEbcdic = document.StartsWith((ReadOnlySpan<byte>)[0x4C, 0x6F, 0xA7, 0x94]);
        var http = isEbcdic ? null : CharsetOf(contentType);
        var declared = DeclaredIn(document, isEbcdic ? Ebcdic : Encoding.Latin1);
        var repair = Unknown(http) ?? Unknown(declared);
        var candidate = Narrow(EncodingLabels.Find(http)) ?? Narrow(EncodingLabels.Find(declared)) ?? (isEbcdic ? new("ibm037", Ebcdic) : Utf8);
        if (candidate.Name == "utf-8" && http is not null && Narrow(EncodingLabels.Find(declared)) is { IsMultiByte: false } other && !System.Text.Unicode.Utf8.IsValid(document))
        {
            return new(other.Name, other.Encoding, 0, $"The server says utf-8, but the text is {other.Name}, as the document says.");
        }

        if (candidate.Name == "utf-8" || !IsReallyUtf8(document, candidate))
        {
            return new(candidate.Name, candidate.Encoding, 0, repair);
        }

        return new("utf-8", Encoding.UTF8, 0, $"The encoding is given as {candidate.Name}, but the text is UTF-8.");
    }

    private static string? Unknown(string? label) =>
        label is null || EncodingLabels.Find(label) is not null ? null : $"The encoding \"{label[..Math.Min(40, label.Length)]}\" is not known.";

    // A document whose ASCII could be read far enough to find a declaration is in no 16- or 32-bit encoding, whatever it says.
    private static NamedEncoding? Narrow(NamedEncoding? named) =>
        named is null || named.Name.StartsWith("utf-16", StringComparison.Ordinal) || named.Name.StartsWith("utf-32", StringComparison.Ordinal) ? null : named;

    private static DetectedEncoding? FromMark(ReadOnlySpan<byte> document) => document switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new("utf-8", Encoding.UTF8, 3, null),
        [0xFF, 0xFE, 0, 0, ..] => new("utf-32le", new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4, null),
        [0, 0, 0xFE, 0xFF, ..] => new("utf-32be", new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4, null),
        [0xFF, 0xFE, ..] => new("utf-16le", Encoding.Unicode, 2, null),
        [0xFE, 0xFF, ..] => new("utf-16be", Encoding.BigEndianUnicode, 2, null),
        _ => null,
    };

    private static DetectedEncoding? FromPattern(ReadOnlySpan<byte> document) => document switch
    {
        [0, 0, 0, not 0, ..] => new("utf-32be", new UTF32Encoding(bigEndian: true, byteOrderMark: false), 0, null),
        [not 0, 0, 0, 0, ..] => new("utf-32le", new UTF32Encoding(bigEndian: false, byteOrderMark: false), 0, null),
        [0, not 0, 0, not 0, ..] => new("utf-16be", Encoding.BigEndianUnicode, 0, null),
        [not 0, 0, not 0, 0, ..] => new("utf-16le", Encoding.Unicode, 0, null),
        _ => null,
    };

    private static bool IsReallyUtf8(ReadOnlySpan<byte> document, NamedEncoding label)
    {
        var first = document.IndexOfAny(NotAscii);
        if (first < 0 || !System.Text.Unicode.Utf8.IsValid(document[first..]))
        {
            return false;
        }

        return !label.IsMultiByte || HasBeyondAscii(document[first..], ConvincingBytes);
    }

    private static bool HasBeyondAscii(ReadOnlySpan<byte> text, int wanted)
    {
        foreach (var value in text)
        {
            if (value >= 0x80 && --wanted == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string? CharsetOf(string? contentType)
    {
        var match = contentType is null ? null : Charset.Match(contentType);
        return match is { Success: true } ? match.Groups["label"].Value : null;
    }

    private static string? DeclaredIn(ReadOnlySpan<byte> document, Encoding encoding)
    {
        var start = encoding.GetString(document[..Math.Min(document.Length, DeclarationBytes)]);
        var match = Declaration.Match(start);
        return match.Success ? match.Groups["label"].Value : null;
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<label>[^\s;"']+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset { get; }

    [GeneratedRegex("""<\?xml[^>]{0,200}?\sencoding\s*=\s*["']?(?<label>[^\s"'?>]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration { get; }
}
