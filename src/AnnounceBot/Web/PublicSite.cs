using System.Net;
using System.Net.Sockets;
using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Web;

/// <summary>What everybody may ask of the bot over the web, for as long as it runs.</summary>
internal sealed partial class PublicSite(
    WebOptions options, ShortLinksOptions shortLinks, IEnumerable<IPublicEndpoint> endpoints, CommunityOptions community, ILoggerFactory logs, ILogger<PublicSite> log)
    : IHostedService, IAsyncDisposable
{
    private const string Methods = "GET, HEAD";

    private WebApplication? _app;

    /// <summary>Where it listens, once it was started.</summary>
    public Uri Address => new(_app!.Urls.First());

    /// <exception cref="OperatorException">The port is taken, or is not for us.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var address = options.Public!;
        _app = Build(address);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new OperatorException($"Port {address.Port} is in use by another program (another AnnounceBot?). Stop that one, or give web.public another port.", taken);
        }
        catch (SocketException refused)
        {
            throw new OperatorException($"{address} cannot be listened at: {refused.Message}. Give web.public an address of this machine and a port from 1024 on, such as http://0.0.0.0:8080.", refused);
        }

        LogListening(Address);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app is null ? ValueTask.CompletedTask : _app.DisposeAsync();

    // The empty builder reads no environment variables and no settings files: nothing outside moves the port.
    private WebApplication Build(Uri address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            Limit(kestrel);
            Listen(kestrel, address);
        });
        builder.Services.AddSingleton(logs).AddRoutingCore();
        var app = builder.Build();
        app.Use(GuardAsync);
        // A proxy in front of us may leave the base's path in the request, or take it away.
        app.UsePathBase(shortLinks.BaseUrl is { } root ? PathString.FromUriComponent(root.AbsolutePath) : PathString.Empty);
        app.UseRouting();
        foreach (var endpoint in endpoints)
            app.MapMethods(endpoint.Pattern, [HttpMethods.Get, HttpMethods.Head], endpoint.AnswerAsync);
        app.MapFallback("{**path}", call => PublicPages.Unknown(community.Name, "").WriteAsync(call, StatusCodes.Status404NotFound));
        return app;
    }

    private async Task GuardAsync(HttpContext call, RequestDelegate next)
    {
        var headers = call.Response.Headers;
        headers["X-Robots-Tag"] = "noindex";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        if (!HttpMethods.IsGet(call.Request.Method) && !HttpMethods.IsHead(call.Request.Method))
        {
            call.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            headers.Allow = Methods;
            return;
        }

        try
        {
            await next(call);
        }
        catch (OperatorException failure) when (!call.Response.HasStarted)
        {
            LogFailed(failure.Message);
            headers.RetryAfter = "60";
            await PublicPages.NotNow(community.Name).WriteAsync(call, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestBufferSize = 32 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        kestrel.Limits.MaxConcurrentConnections = 1000;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
    }

    // A browser may try ::1 or 127.0.0.1 for "localhost", so a known port is taken on both; "any free one" could differ between the two.
    private static void Listen(KestrelServerOptions kestrel, Uri address)
    {
        if (IPAddress.TryParse(address.IdnHost, out var ip))
            kestrel.Listen(ip, address.Port);
        else if (address.Port == 0)
            kestrel.Listen(IPAddress.Loopback, address.Port);
        else
            kestrel.ListenLocalhost(address.Port);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Short links are answered at {Address}")]
    private partial void LogListening(Uri address);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reader could not be answered: {Reason}")]
    private partial void LogFailed(string reason);
}
