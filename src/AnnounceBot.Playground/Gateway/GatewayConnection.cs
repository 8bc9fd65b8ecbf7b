using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace AnnounceBot.Playground.Gateway;

/// <summary>One bot's WebSocket: one loop that sends, one that receives, one that listens for the heart.</summary>
/// <param name="socket">Open; closed when <see cref="RunAsync"/> returns.</param>
/// <param name="wire">Writes payloads as the bot asked for them.</param>
/// <param name="heartbeatInterval">How often the bot said it would beat.</param>
internal sealed class GatewayConnection(WebSocket socket, GatewayWire wire, TimeProvider clock, TimeSpan heartbeatInterval) : IDisposable
{
    private const int LongestMessage = 4096;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // A bot that takes nothing in is dropped long before its events fill the memory.
    private readonly Channel<object> _outgoing = Channel.CreateBounded<object>(new BoundedChannelOptions(4096) { SingleReader = true });

    // Never disposed: whoever drops the connection late may still cancel it, and it holds nothing.
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentBag<ITimer> _timers = [];
    private HangUp? _closed;
    private long _lastBeat = clock.GetTimestamp();

    /// <summary>How the bot closed the connection; null as long as it did not, or if it only vanished.</summary>
    public int? ClosedByBot { get; private set; }

    /// <summary>Whether this side closed it, and why.</summary>
    public HangUp? Closed => _closed;

    /// <summary>Called as soon as this side closes: a bot may be back before its connection is quite over.</summary>
    public Action<GatewayConnection, HangUp> Closing { get; init; } = (_, _) => { };

    /// <summary>Called when the bot closes, before it is answered: once it has the answer, it is gone.</summary>
    public Action<GatewayConnection> Leaving { get; init; } = _ => { };

    public void Send(string payload)
    {
        // Not here and now: whoever sends holds locks that the end of a connection needs.
        if (!_outgoing.Writer.TryWrite(payload) && Closed is null)
            ThreadPool.QueueUserWorkItem(static connection => connection.Drop(), this, preferLocal: false);
    }

    /// <summary>Closes after what is waiting to be sent; later words are lost. Who has not said goodbye in two seconds is dropped.</summary>
    public void Close(int code, string reason)
    {
        var hangUp = new HangUp(code, reason);
        if (Interlocked.CompareExchange(ref _closed, hangUp, null) is not null)
            return;

        Closing(this, hangUp);
        _outgoing.Writer.TryWrite(hangUp);
        _outgoing.Writer.TryComplete();
        DropAfter(Grace, clock);
    }

    /// <summary>Closes in a while, if the connection still stands then.</summary>
    public void CloseAfter(TimeSpan wait, int code, string reason) =>
        _timers.Add(clock.CreateTimer(_ => Close(code, reason), null, wait, Timeout.InfiniteTimeSpan));

    /// <summary>Ends it without a word, as a broken wire does.</summary>
    public void Drop()
    {
        socket.Abort();
        _over.Cancel();
    }

    public void Beat() => Interlocked.Exchange(ref _lastBeat, clock.GetTimestamp());

    /// <summary>Talks until either side ends it.</summary>
    /// <param name="receive">Takes in a message; never called twice at a time.</param>
    /// <param name="cancellationToken">The server stops: the bot is told with 1001.</param>
    public async Task RunAsync(Action<byte[]> receive, CancellationToken cancellationToken)
    {
        await using var stopping = cancellationToken.Register(Leave);
        await Task.WhenAll(WatchAsync(), SendAsync(), ReceiveAsync(receive));   // whoever hears Hello is being watched
    }

    public void Dispose()
    {
        foreach (var timer in _timers)
            timer.Dispose();
        wire.Dispose();
    }

    // A server that stops waits in real time: a test's clock may stand still.
    private void Leave()
    {
        Close(CloseCode.GoingAway, "The playground stops.");
        DropAfter(Grace, TimeProvider.System);
    }

    private void DropAfter(TimeSpan grace, TimeProvider time) =>
        _timers.Add(time.CreateTimer(_ => Drop(), null, grace, Timeout.InfiniteTimeSpan));

    private async Task SendAsync()
    {
        try
        {
            await foreach (var next in _outgoing.Reader.ReadAllAsync(_over.Token))
            {
                if (next is string payload)
                    await wire.SendAsync(socket, payload, _over.Token);
                else if (next is HangUp hangUp)
                    await socket.CloseOutputAsync((WebSocketCloseStatus)hangUp.Code, hangUp.Reason, _over.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Drop();
        }
    }

    private async Task ReceiveAsync(Action<byte[]> receive)
    {
        var buffer = new byte[LongestMessage + 1];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), _over.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;

                length = Closed is null ? length + part.Count : 0;
                if (length > LongestMessage)
                    Close(CloseCode.DecodeError, "A message may have 4096 bytes.");
                if (length > LongestMessage || !part.EndOfMessage)
                    continue;

                if (length > 0)
                    receive(buffer[..length]);
                length = 0;
            }

            if (Closed is null)
            {
                ClosedByBot = (int?)socket.CloseStatus;
                Leaving(this);
            }

            await AnswerCloseAsync();
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            ClosedByBot = null;
        }
        finally
        {
            await _over.CancelAsync();
        }
    }

    private async Task AnswerCloseAsync()
    {
        if (socket.State == WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, _over.Token);
    }

    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                var heard = Interlocked.Read(ref _lastBeat);
                var patience = heartbeatInterval * 1.5 - clock.GetElapsedTime(heard);
                if (patience > TimeSpan.Zero)
                    await Task.Delay(patience, clock, _over.Token);
                else if (Closed is null)
                    Close(CloseCode.UnknownError, "No heartbeat for one and a half intervals.");
                else
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}
