using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace AnnounceBot.Discord.Gateway;

/// <summary>
/// One WebSocket, used once: says what arrives, sends what it is told, and always comes to an end when it is told to. Nothing is decided here.
/// </summary>
/// <remarks><see cref="ClientWebSocket"/> can wait for ever on a dead line, when it receives as well as when it closes; hence the limits.</remarks>
internal sealed class GatewayConnection(int number, Uri address, ChannelWriter<GatewayInput> inbox, GatewayTimes times, TimeProvider clock) : IDisposable
{
    private const int MostWaiting = 256;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Channel<Outgoing> _outgoing = Channel.CreateBounded<Outgoing>(MostWaiting);
    private ITimer? _patience;

    public int Number { get; } = number;

    /// <summary>Connects and listens until the end, which is an input like all the others. Never throws.</summary>
    /// <param name="predecessor">The connection before, which must be over: there are never two.</param>
    public async Task RunAsync(Task predecessor)
    {
        await predecessor;
        try
        {
            var end = await TalkAsync();
            Dispose();
            await TellAsync(end);
        }
        catch (OperationCanceledException)
        {
            return;   // nobody listens any more
        }
    }

    /// <summary>Queues a payload. If the line is so slow that hundreds wait, it is given up.</summary>
    public void Send(ReadOnlyMemory<byte> payload)
    {
        if (!_outgoing.Writer.TryWrite(new Outgoing(payload, null)))
            _abandoned.Cancel();
    }

    /// <summary>Says goodbye, and waits no longer than a moment for the answer; what still arrives is not told.</summary>
    public void Close(int code)
    {
        if (_patience is not null)
            return;

        _patience = clock.CreateTimer(_ => _abandoned.Cancel(), null, times.Farewell, Timeout.InfiniteTimeSpan);
        if (_socket.State != WebSocketState.Open || !_outgoing.Writer.TryWrite(new Outgoing(default, code)))
            _abandoned.Cancel();
    }

    public void Dispose()
    {
        _outgoing.Writer.TryComplete();
        _socket.Dispose();   // aborts what is still open
    }

    private async Task<GatewayInput> TalkAsync()
    {
        try
        {
            _abandoned.Token.ThrowIfCancellationRequested();
            _socket.Options.Proxy = null;   // as REST has none
            _socket.Options.CollectHttpResponseDetails = true;
            _socket.Options.KeepAliveInterval = KeepAlive;
            _socket.Options.KeepAliveTimeout = KeepAlive;
            await _socket.ConnectAsync(address, _abandoned.Token);
            return await ListenAndSendAsync();
        }
        catch (Exception failure)   // whatever a network does is the end of this connection, and of nothing else
        {
            return new GatewayInput.Closed(Number, null, Explain(failure));
        }
    }

    private async Task<GatewayInput> ListenAndSendAsync()
    {
        var sending = SendAllAsync();
        try
        {
            return await ListenAsync();
        }
        catch
        {
            _socket.Abort();   // so that the sender does not wait for a line that is broken
            throw;
        }
        finally
        {
            _outgoing.Writer.TryComplete();
            await sending;
        }
    }

    private async Task<GatewayInput> ListenAsync()
    {
        var reader = new MessageReader(_socket);
        try
        {
            while (await reader.ReadAsync(_abandoned.Token) is { } message)
                await TellAsync(new GatewayInput.Received(Number, GatewayFrame.Parse(message.Span, clock.GetTimestamp())));
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException)
        {
            return new GatewayInput.Garbled(Number, failure.Message);
        }

        var code = (int?)_socket.CloseStatus;
        _outgoing.Writer.TryWrite(new Outgoing(default, CloseCode.BackSoon));   // a goodbye would end the session that may go on
        return new GatewayInput.Closed(Number, code, Explain(code, _socket.CloseStatusDescription));
    }

    private ValueTask TellAsync(GatewayInput input) => inbox.WriteAsync(input, _abandoned.Token);

    /// <summary>The only sender: a WebSocket takes one message at a time.</summary>
    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var next in _outgoing.Reader.ReadAllAsync(_abandoned.Token))
            {
                using var limit = new CancellationTokenSource(times.Farewell, clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _abandoned.Token);
                if (next.CloseCode is { } code)
                {
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, either.Token);
                    return;
                }

                await _socket.SendAsync(next.Payload, WebSocketMessageType.Text, endOfMessage: true, either.Token);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            _socket.Abort();   // the listener tells of the end
        }
    }

    private string Explain(Exception failure) => (int)_socket.HttpStatusCode is not (0 or 101) and var status
        ? $"the server answered {status} instead of opening a WebSocket"
        : $"the connection failed: {failure.GetBaseException().Message}";

    private static string Explain(int? code, string? description) =>
        string.IsNullOrEmpty(description) ? Gateway.CloseCode.Name(code) : $"{Gateway.CloseCode.Name(code)} ({description})";

    private readonly record struct Outgoing(ReadOnlyMemory<byte> Payload, int? CloseCode);
}
