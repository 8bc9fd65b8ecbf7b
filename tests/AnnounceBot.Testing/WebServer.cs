using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Testing;

/// <summary>A real web server on a free loopback port, which answers as the test says and remembers what it was asked.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = [];

    private WebServer(WebApplication app) => _app = app;

    /// <summary>Its address, ending in a slash: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The requests so far, in the order of their arrival.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>The newest request.</summary>
    public ReceivedRequest LastRequest => _requests.Last();

    /// <summary>An address on this server.</summary>
    /// <param name="path">Path and query, without a leading slash.</param>
    public Uri At(string path) => new(Address, path);

    public static Task<WebServer> StartAsync(Action<HttpContext> answer, X509Certificate2? certificate = null)
        => StartAsync(
            call =>
            {
                answer(call);
                return Task.CompletedTask;
            },
            certificate);

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Answers each request.</param>
    /// <param name="certificate">Makes it an https server.</param>
    /// <param name="protocols">What an https server offers.</param>
    public static async Task<WebServer> StartAsync(
        Func<HttpContext, Task> answer, X509Certificate2? certificate = null, HttpProtocols protocols = HttpProtocols.Http1AndHttp2)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listener => Secure(listener, certificate, protocols));
        });

        var server = new WebServer(builder.Build());
        server._app.Run(call =>
        {
            server._requests.Enqueue(ReceivedRequest.Of(call));
            return answer(call);
        });
        await server._app.StartAsync();
        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        server.Address = new Uri(addresses!.Addresses.Single() + "/");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private static void Secure(ListenOptions listener, X509Certificate2? certificate, HttpProtocols protocols)
    {
        if (certificate is not null)
        {
            listener.Protocols = protocols;
            listener.UseHttps(certificate);
        }
    }
}
