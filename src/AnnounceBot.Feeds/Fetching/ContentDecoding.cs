using System.Buffers.Binary;
using System.IO.Compression;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>Reads a body whole and takes its content codings off (RFC 9110 §8.4), never holding more than the limit.</summary>
internal static class ContentDecoding
{
    private const int MaxLayers = 4;
    private const int LeastBytes = 4 * 1024;
    private const int UsualBytes = 64 * 1024;
    private const int MostTimes = 20;

    /// <summary>The codings that we ask for.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="expected">About how many bytes it has, so that no more room is taken than is needed; it need not be true.</param>
    /// <param name="maxBytes">The limit.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="FetchException">It is longer than the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, long? expected, int maxBytes, CancellationToken ct)
    {
        // One byte more: only a read into free room tells that the end is reached.
        var buffer = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(expected ?? UsualBytes, LeastBytes), maxBytes) + 1);
        var length = 0;
        for (int count; (count = await stream.ReadAsync(buffer.AsMemory(length), ct).ConfigureAwait(false)) > 0;)
        {
            length += count;
            if (length > maxBytes)
            {
                throw new FetchException(FailureKind.TooLarge);
            }

            buffer = length == buffer.Length ? Larger(buffer, maxBytes) : buffer;
        }

        return buffer.AsMemory(0, length);
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

    private static byte[] Larger(byte[] full, int maxBytes)
    {
        var larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(2L * full.Length, maxBytes + 1L));
        full.CopyTo(larger, 0);
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
            var whole = await ReadAsync(stream, UnpackedBytes(body), maxBytes, ct).ConfigureAwait(false);
            return packed.IsTruncated ? throw new FetchException(FailureKind.Truncated) : whole;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new FetchException(FailureKind.Encoding);
        }
    }

    /// <summary>What the last four bytes say of gzip (RFC 1952 §2.3.1), as far as text is packed like that; of the others, what is usual for text.</summary>
    private static long UnpackedBytes(ReadOnlyMemory<byte> body)
    {
        var most = (long)body.Length * MostTimes;
        return IsGzip(body) && body.Length > sizeof(uint) ? Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(body.Span[^sizeof(uint)..]), most) : most / 4;
    }

    private static GZipStream Gzip(Stream stream) => new(stream, CompressionMode.Decompress);

    private static bool IsGzip(ReadOnlyMemory<byte> body) => body.Span is [0x1f, 0x8b, 0x08, ..];

    /// <summary>Both forms of "deflate" are in use; the zlib form begins with a checksummed pair of bytes (RFC 1950 §2.2).</summary>
    private static bool IsZlib(ReadOnlyMemory<byte> body)
        => body.Span is [var method, var flags, ..] && (method & 0x0f) == 8 && ((method << 8) | flags) % 31 == 0;
}
