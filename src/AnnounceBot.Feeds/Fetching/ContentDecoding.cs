using System.Buffers;
using System.IO.Compression;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>Reads a body whole and takes its content codings off (RFC 9110 §8.4), never holding more than the limit.</summary>
internal static class ContentDecoding
{
    private const int MaxLayers = 4;
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The codings that we ask for.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="FetchException">It is longer than the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int maxBytes, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            for (int count; (count = await stream.ReadAsync(buffer.AsMemory(length), ct).ConfigureAwait(false)) > 0;)
            {
                length += count;
                if (length > maxBytes)
                {
                    throw new FetchException(FailureKind.TooLarge);
                }

                buffer = length == buffer.Length ? Larger(buffer) : buffer;
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Takes the codings off, the last one first.</summary>
    /// <param name="body">The body as it came over the wire.</param>
    /// <param name="contentEncoding">The <c>Content-Encoding</c> field; null if there is none.</param>
    /// <param name="maxBytes">The limit of each layer.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="FetchException">An unknown coding, damaged or missing data, or too much of it.</exception>
    public static async Task<ReadOnlyMemory<byte>> DecodeAsync(ReadOnlyMemory<byte> body, string? contentEncoding, int maxBytes, CancellationToken ct)
    {
        var codings = (contentEncoding ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (codings.Length > MaxLayers)
        {
            throw new FetchException(FailureKind.Encoding);
        }

        foreach (var coding in codings.Reverse())
        {
            body = await RemoveAsync(coding.ToLowerInvariant(), body, maxBytes, ct).ConfigureAwait(false);
        }

        // Some servers send a .xml.gz file as it is and say nothing.
        return IsGzip(body) ? await InflateAsync(body, Gzip, maxBytes, ct).ConfigureAwait(false) : body;
    }

    private static byte[] Larger(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static Task<ReadOnlyMemory<byte>> RemoveAsync(string coding, ReadOnlyMemory<byte> body, int maxBytes, CancellationToken ct)
        => coding switch
        {
            _ when body.IsEmpty => Task.FromResult(body),
            "identity" => Task.FromResult(body),
            "gzip" or "x-gzip" => IsGzip(body) ? InflateAsync(body, Gzip, maxBytes, ct) : Task.FromResult(body),   // the field lies: proxies unpack and forget it
            "br" => InflateAsync(body, stream => new BrotliStream(stream, CompressionMode.Decompress), maxBytes, ct),
            "deflate" when IsZlib(body) => InflateAsync(body, stream => new ZLibStream(stream, CompressionMode.Decompress), maxBytes, ct),
            "deflate" => InflateAsync(body, stream => new DeflateStream(stream, CompressionMode.Decompress), maxBytes, ct),
            _ => throw new FetchException(FailureKind.Encoding),
        };

    private static async Task<ReadOnlyMemory<byte>> InflateAsync(ReadOnlyMemory<byte> body, Func<Stream, Stream> open, int maxBytes, CancellationToken ct)
    {
        try
        {
            await using var packed = new PackedBody(body);
            await using var stream = open(packed);
            var whole = await ReadAsync(stream, maxBytes, ct).ConfigureAwait(false);
            return packed.IsTruncated ? throw new FetchException(FailureKind.Truncated) : whole;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new FetchException(FailureKind.Encoding);
        }
    }

    private static GZipStream Gzip(Stream stream) => new(stream, CompressionMode.Decompress);

    private static bool IsGzip(ReadOnlyMemory<byte> body) => body.Span is [0x1f, 0x8b, 0x08, ..];

    /// <summary>Both forms of "deflate" are in use; the zlib form begins with a checksummed pair of bytes (RFC 1950 §2.2).</summary>
    private static bool IsZlib(ReadOnlyMemory<byte> body)
        => body.Span is [var method, var flags, ..] && (method & 0x0f) == 8 && ((method << 8) | flags) % 31 == 0;
}
