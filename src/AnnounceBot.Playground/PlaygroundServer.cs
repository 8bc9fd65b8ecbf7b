using System.Net;
using AnnounceBot.Playground.Blogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Playground;

/// <summary>A local web server that plays the world around the bot: the sample community's blogs as real feeds.</summary>
/// <remarks>It listens on loopback addresses only, keeps everything in memory and writes nothing to the console.</remarks>
public sealed class PlaygroundServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PlaygroundServer(WebApplication app, Blogosphere blogs)
    {
        _app = app;
        Blogs = blogs;
        Address = AddressOf(app);
        Feeds = [.. blogs.All.Select(blog => new PlaygroundFeed(new BlogLinks(Address, blog.About.Name).Feed, blog.About.Title, blog.About.Tags))];
    }

    /// <summary>Where the server listens, with a trailing slash: <c>http://localhost:PORT/</c>, or by number if any free port was asked for.</summary>
    public Uri Address { get; }

    /// <summary>The feeds it serves, in the community's order.</summary>
    public IReadOnlyList<PlaygroundFeed> Feeds { get; }

    internal Blogosphere Blogs { get; }

    /// <summary>Starts a server; the posts' dates count back from this moment.</summary>
    /// <param name="options">The port, and whose blogs to serve.</param>
    /// <param name="clock">Tells the moment of the start.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The server, listening until it is disposed.</returns>
    /// <exception cref="PortInUseException">Another program listens on the port.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The port is not between 0 and 65535.</exception>
    public static async Task<PlaygroundServer> StartAsync(PlaygroundOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, IPEndPoint.MaxPort);

        var blogs = new Blogosphere(options.Community, clock.GetUtcNow());
        var app = Build(options, blogs);
        try
        {
            await app.StartAsync(cancellationToken);
            return new PlaygroundServer(app, blogs);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            throw new PortInUseException(options.Port, problem);
        }
    }

    /// <summary>Stops listening and ends what is under way.</summary>
    /// <returns>When the port is free again.</returns>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // The empty builder reads no environment variables and no settings files, and has no logger: nothing outside moves the port or fills the console.
    private static WebApplication Build(PlaygroundOptions options, Blogosphere blogs)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Listen(kestrel, options.Port);
        });
        builder.Services.AddRoutingCore();

        var app = builder.Build();
        new BlogEndpoints(options.Community, blogs, () => AddressOf(app)).Map(app);
        return app;
    }

    // A browser may try ::1 or 127.0.0.1 for "localhost", so a known port is taken on both; "any free one" could differ between the two.
    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        if (port == 0)
            kestrel.Listen(IPAddress.Loopback, port);
        else
            kestrel.ListenLocalhost(port);
    }

    private static Uri AddressOf(WebApplication app) => new(app.Urls.First());
}
