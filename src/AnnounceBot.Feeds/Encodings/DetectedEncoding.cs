using System.Text;

namespace AnnounceBot.Feeds.Encodings;

/// <summary>How a document's bytes are to be read.</summary>
/// <param name="Name">IANA name in lower case.</param>
/// <param name="Encoding">What decodes it.</param>
/// <param name="Preamble">Bytes of byte order mark to leave out.</param>
/// <param name="Repair">What was wrong with what the document or the server said, in plain words; null if nothing was.</param>
internal sealed record DetectedEncoding(string Name, Encoding Encoding, int Preamble, string? Repair)
{
    /// <summary>A decoder that throws <see cref="DecoderFallbackException"/> at bytes that are no characters.</summary>
    public Encoding Strict => With(DecoderFallback.ExceptionFallback);

    /// <summary>The same encoding, which does this with bytes that are no characters.</summary>
    public Encoding With(DecoderFallback fallback)
    {
        var copy = (Encoding)Encoding.Clone();
        copy.DecoderFallback = fallback;
        return copy;
    }
}
