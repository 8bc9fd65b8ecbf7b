namespace AnnounceBot.Feeds.Fetching;

/// <summary>
/// A packed body as a stream that notices whether the unpacking wanted more than there was: the decoders of the platform take a body
/// that breaks off for a shorter one.
/// </summary>
/// <remarks>
/// One byte follows the body. A decoder that has seen the end of its format leaves it alone, also where it looks for a further gzip
/// member (RFC 1952 §2.2); one that has not comes back for more and finds the end.
/// </remarks>
internal sealed class PackedBody(ReadOnlyMemory<byte> body) : Stream
{
    private int _position;

    /// <summary>Whether the body broke off.</summary>
    public bool IsTruncated { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        if (_position >= body.Length)
        {
            IsTruncated = _position++ > body.Length;
            buffer[0] = 0xff;
            return IsTruncated ? 0 : 1;
        }

        var count = Math.Min(buffer.Length, body.Length - _position);
        body.Span.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
