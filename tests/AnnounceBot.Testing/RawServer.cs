using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

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
