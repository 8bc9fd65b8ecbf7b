using System.Net.Sockets;
using AnnounceBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Web;

/// <summary>One address at which the bot answers: what its sites have in common.</summary>
/// <param name="setting">The one that says where it listens, as people write it.</param>
internal sealed partial class Site(string setting, SitePages pages, IReadOnlyList<IEndpoint> endpoints, ILoggerFactory logs) : IAsyncDisposable
{
    private const string Methods = "GET, HEAD";

    private readonly ILogger<Site> _log = logs.CreateLogger<Site>();
    private WebApplication? _app;

    /// <summary>A proxy in front of us may leave this part of its address in the request, or take it away.</summary>
    public PathString Base { get; init; }

    /// <param name="at">An address of this machine; port 0 takes a free one.</param>
    /// <returns>Where it listens.</returns>
    /// <exception cref="OperatorException">The port is taken, or is not for us.</exception>
    public async Task<Uri> StartAsync(Uri at, CancellationToken cancellationToken)
    {
        _app = Build(at);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new OperatorException($"Port {at.Port} is in use by another program (another AnnounceBot?). Stop that one, or give {setting} another port.", taken);
        }
        catch (SocketException refused)
        {
            throw new OperatorException($"{at} cannot be listened at: {refused.Message}. Give {setting} an address of this machine and a port from 1024 on, such as http://0.0.0.0:8080.", refused);
        }

        return new(_app.Urls.First());
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app is null ? ValueTask.CompletedTask : _app.DisposeAsync();

    // The empty builder reads no environment variables and no settings files: nothing outside moves the port.
    private WebApplication Build(Uri at)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listening.Configure(kestrel, at));
        builder.Services.AddSingleton(logs).AddRoutingCore();
        var app = builder.Build();
        app.Use(GuardAsync);
        app.UsePathBase(Base);
        app.UseRouting();
        foreach (var endpoint in endpoints)
            app.MapMethods(endpoint.Pattern, [HttpMethods.Get, HttpMethods.Head], endpoint.AnswerAsync);
        app.MapFallback("{**path}", call => pages.Unknown.WriteAsync(call, StatusCodes.Status404NotFound));
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
            await pages.NotNow.WriteAsync(call, StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reader could not be answered: {Reason}")]
    private partial void LogFailed(string reason);
}
