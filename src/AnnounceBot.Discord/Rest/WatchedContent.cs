using System.Net;

namespace AnnounceBot.Discord.Rest;

/// <summary>A body that knows whether it was begun to be sent: before that, nothing can have happened.</summary>
internal sealed class WatchedContent : HttpContent
{
    private readonly byte[] _bytes;

    public WatchedContent(RequestBody body)
    {
        _bytes = body.Bytes;
        if (body.ContentType is { } type)
            Headers.TryAddWithoutValidation("Content-Type", type);
    }

    public bool WasBegun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasBegun = true;
        await stream.WriteAsync(_bytes, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
