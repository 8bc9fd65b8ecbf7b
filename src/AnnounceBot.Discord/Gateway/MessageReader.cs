using System.Net.WebSockets;

namespace AnnounceBot.Discord.Gateway;

/// <summary>Puts a WebSocket's frames together to messages. The memory is lent until the next message.</summary>
internal sealed class MessageReader(WebSocket socket)
{
    /// <summary>Larger than any READY or GUILD_CREATE of a bot in a handful of servers.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    private const int UsualBytes = 16 * 1024;

    private byte[] _buffer = new byte[UsualBytes];

    /// <returns>The message's bytes; null when the other side said goodbye.</returns>
    /// <exception cref="InvalidDataException">The message is longer than 16 MB.</exception>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        Shrink();
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;

            length += part.Count;
            if (part.EndOfMessage)
                return _buffer.AsMemory(0, length);

            Grow(length);
        }
    }

    private void Grow(int length)
    {
        if (length >= MostBytes)
            throw new InvalidDataException($"a message of more than {MostBytes / 1024 / 1024} MB");

        if (length == _buffer.Length)
            Array.Resize(ref _buffer, Math.Min(2 * length, MostBytes));
    }

    // The one great message of a login must not stay in memory for weeks.
    private void Shrink()
    {
        if (_buffer.Length > UsualBytes)
            _buffer = new byte[UsualBytes];
    }
}
