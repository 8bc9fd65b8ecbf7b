using System.Net;
using System.Net.Sockets;

namespace AnnounceBot.Benchmarks.Feeds;

/// <summary>Answers everything with 304, and does next to nothing for it, so that what is measured is the client.</summary>
internal sealed class UnchangedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public UnchangedServer()
    {
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/feed");
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Stop();

    private void Accept()
    {
        try
        {
            while (true)
            {
                var connection = _listener.AcceptSocket();
                new Thread(() => Answer(connection)) { IsBackground = true }.Start();
            }
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }

    private static void Answer(Socket connection)
    {
        using var ours = connection;
        ours.NoDelay = true;
        var request = new byte[8192];
        while (ours.Receive(request) is var count and > 0)
        {
            // The client waits for each answer, so what came is one whole request.
            if (request.AsSpan(0, count).EndsWith("\r\n\r\n"u8))
                ours.Send("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\nContent-Length: 0\r\n\r\n"u8);
        }
    }
}
