using System.Net;
using System.Net.Sockets;

namespace AnnounceBot.Feeds.Tests.Fetching;

/// <summary>An address whose queue of connections is full, so that connecting neither succeeds nor fails.</summary>
internal sealed class SilentHost : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _queued = [];

    private SilentHost(IPEndPoint address)
    {
        _listener.Bind(address);
        _listener.Listen(0);
        Address = new Uri($"http://{_listener.LocalEndPoint}/");
        for (var i = 0; i < 8; i++)
        {
            var one = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _ = one.ConnectAsync(_listener.LocalEndPoint!);
            _queued.Add(one);
        }
    }

    public Uri Address { get; }

    public static SilentHost At(IPEndPoint address) => new(address);

    public void Dispose()
    {
        _queued.ForEach(socket => socket.Dispose());
        _listener.Dispose();
    }
}
