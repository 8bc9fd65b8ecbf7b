using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AnnounceBot.Testing;

/// <summary>A TCP server on a free loopback port for HTTP that is broken on purpose: the test writes the bytes.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _running = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly Func<RawCall, Task> _answer;
    private int _connections;

    private RawServer(Func<RawCall, Task> answer) => _answer = answer;

    /// <summary>Its address, ending in a slash.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>How many connections were made.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>The header sections that <see cref="RawCall.ReadRequestAsync"/> has read.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Serves one connection, which is closed when it returns.</param>
    public static RawServer Start(Func<RawCall, Task> answer)
    {
        var server = new RawServer(answer);
        server._listener.Start();
        server.Address = new Uri($"http://{server._listener.LocalEndpoint}/");
        server._running.Add(server.AcceptAsync());
        return server;
    }

    /// <summary>Starts a server that reads a request, answers with these bytes and closes.</summary>
    public static RawServer Start(string answer) => Start(async call =>
    {
        await call.ReadRequestAsync();
        await call.WriteAsync(answer);
    });

    /// <summary>An address on this server.</summary>
    public Uri At(string path) => new(Address, path);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        foreach (var task in _running)
        {
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var number = Interlocked.Increment(ref _connections);
            _running.Add(ServeAsync(client, number));
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using (client)
        {
            var call = new RawCall(client.GetStream(), number, _requests.Enqueue, _stop.Token);
            await _answer(call);
            client.Client.Shutdown(SocketShutdown.Send);
            await call.DrainAsync();
        }
    }
}

/// <summary>One connection to a <see cref="RawServer"/>.</summary>
/// <param name="Stream">The bytes.</param>
/// <param name="Number">1 for the first connection to the server.</param>
/// <param name="Record">Where the requests are noted.</param>
/// <param name="Stopped">Cancelled when the server is disposed.</param>
public sealed record RawCall(NetworkStream Stream, int Number, Action<string> Record, CancellationToken Stopped)
{
    /// <summary>Reads a request up to the empty line; null if the client closed.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await Stream.ReadAsync(one, Stopped) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        Record(head.ToString());
        return head.ToString();
    }

    /// <summary>Writes text as Latin-1.</summary>
    public Task WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    public Task WriteAsync(byte[] bytes) => Stream.WriteAsync(bytes, Stopped).AsTask();

    /// <summary>Reads to the client's end, so that closing does not reset what was written.</summary>
    internal async Task DrainAsync()
    {
        var sink = new byte[1024];
        while (await Stream.ReadAsync(sink, Stopped) > 0)
        {
            continue;
        }
    }
}
