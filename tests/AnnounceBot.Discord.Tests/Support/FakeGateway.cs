using System.Net;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>
/// A real WebSocket server on a loopback port that talks as the test says: one script, run for each connection. It answers none before it has seen
/// the end of the one before: a client that has two at a time is never heard.
/// </summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _connections;
    private int _open;

    private FakeGateway(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = new("ws://127.0.0.1/");

    public int Connections => _connections;

    /// <param name="talk">What the server does on a connection; when it returns, the connection is aborted.</param>
    /// <param name="refuse">Status of a refused handshake, by the number of the connection; 0 to accept.</param>
    public static async Task<FakeGateway> StartAsync(Func<FakeGatewayLine, Task> talk, Func<int, int>? refuse = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var gateway = new FakeGateway(builder.Build());
        gateway._app.UseWebSockets();
        gateway._app.Run(call => gateway.AnswerAsync(call, talk, refuse));
        await gateway._app.StartAsync();
        gateway.Address = new UriBuilder(gateway._app.Urls.First()) { Scheme = "ws", Path = "/gateway" }.Uri;
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext call, Func<FakeGatewayLine, Task> talk, Func<int, int>? refuse)
    {
        var number = Interlocked.Increment(ref _connections);
        if (refuse?.Invoke(number) is { } status and not 0)
        {
            call.Response.StatusCode = status;
            return;
        }

        await Wait.UntilAsync(() => Volatile.Read(ref _open) == 0, "the end of the connection before");
        using var socket = await call.WebSockets.AcceptWebSocketAsync();
        Interlocked.Increment(ref _open);
        try
        {
            await talk(new FakeGatewayLine(number, call, socket));
        }
        catch (Exception gone) when (gone is System.Net.WebSockets.WebSocketException or OperationCanceledException or IOException)
        {
            return;   // the client left, or the server stops
        }
        finally
        {
            Interlocked.Decrement(ref _open);
            call.Abort();
        }
    }
}
