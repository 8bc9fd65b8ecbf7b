using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;

namespace AnnounceBot.Playground.Gateway;

/// <summary>Writes payloads to a socket: as text, or all of a connection's in one zlib stream, of which each message ends with a sync flush (<c>00 00 FF FF</c>).</summary>
/// <param name="isCompressed">Whether the bot asked for <c>compress=zlib-stream</c>.</param>
internal sealed class GatewayWire(bool isCompressed) : IDisposable
{
    private readonly MemoryStream _packed = new();
    private ZLibStream? _zlib;

    public async Task SendAsync(WebSocket socket, string payload, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(payload);
        if (isCompressed)
            await socket.SendAsync(Pack(bytes), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
        else
            await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }

    public void Dispose() => _zlib?.Dispose();

    private byte[] Pack(byte[] bytes)
    {
        _zlib ??= new(_packed, CompressionLevel.Fastest, leaveOpen: true);
        _packed.SetLength(0);
        _zlib.Write(bytes);
        _zlib.Flush();
        return _packed.ToArray();
    }
}
