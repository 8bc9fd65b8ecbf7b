using System.Net;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Checking;
using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Playground.Rest;
using AnnounceBot.Playground.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Playground;

/// <summary>A local web server that plays the world around the bot: Discord, and the sample community's blogs as real feeds.</summary>
/// <remarks>It listens on loopback addresses unless told otherwise twice, keeps everything in memory and writes nothing to the console.</remarks>
public sealed class PlaygroundServer : IAsyncDisposable
{
    /// <summary>The bot's token; longer ones that begin with it are taken too.</summary>
    public const string Token = "playground";

    private readonly WebApplication _app;
    private readonly PlaygroundParts _parts;

    private PlaygroundServer(WebApplication app, PlaygroundParts parts)
    {
        _app = app;
        _parts = parts;
        Address = AddressOf(app);
        Feeds = [.. parts.Blogs.All.Select(blog => new PlaygroundFeed(new BlogLinks(Address, blog.About.Name).Feed, blog.About.Title, blog.About.Tags))];
    }

    /// <summary>Where the server listens, with a trailing slash: <c>http://localhost:PORT/</c>, or by number if any free port was asked for.</summary>
    public Uri Address { get; }

    /// <summary>The feeds it serves, in the community's order.</summary>
    public IReadOnlyList<PlaygroundFeed> Feeds { get; }

    /// <summary>Discord's REST API as this server speaks it, without a trailing slash: <c>http://localhost:PORT/api/v10</c>.</summary>
    public Uri Api => new(Address, "api/v10");

    /// <summary>All channels with their messages, the commands and the people, as <c>GET /playground/state</c> tells them: a copy.</summary>
    public JsonObject State => World.Snapshot();

    /// <summary>What was wrong with the requests: the same as <c>GET /playground/violations</c>.</summary>
    public Violations Violations => _parts.Violations;

    /// <summary>What is to go wrong: the same as <c>/playground/faults</c>.</summary>
    public FaultList Faults => _parts.Bots.Faults;

    internal Blogosphere Blogs => _parts.Blogs;

    internal ChatWorld World => _parts.World;

    /// <summary>Starts a server; the posts' dates count back from this moment.</summary>
    /// <param name="options">The port, whose blogs to serve, and more.</param>
    /// <param name="clock">Tells the moment of the start and of all that happens.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The server, listening until it is disposed.</returns>
    /// <exception cref="PortInUseException">Another program listens on the port.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The port is not between 0 and 65535, or a rate limit shall take less than at Discord.</exception>
    /// <exception cref="ArgumentException">It shall listen for other machines, and was told so only once.</exception>
    public static async Task<PlaygroundServer> StartAsync(PlaygroundOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, IPEndPoint.MaxPort);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RateLimitFactor, 1);

        if (options is { Listen: { } address, AllowOthers: false } && !IPAddress.IsLoopback(address))
            throw new ArgumentException($"{address} is not a loopback address: everybody who reaches it could do everything. If that is meant, allow others too.", nameof(options));

        var app = Build(options);
        var parts = new PlaygroundParts(options, clock, () => AddressOf(app));
        Map(app, options, parts);
        try
        {
            await app.StartAsync(cancellationToken);
            return new PlaygroundServer(app, parts);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await parts.DisposeAsync();
            await app.DisposeAsync();
            throw new PortInUseException(options.Port, problem);
        }
    }

    /// <summary>Does something to the bot as a person would, and waits for its answer: the same as <c>POST /playground/interactions</c>.</summary>
    /// <param name="request">Who does what, where.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What the bot answered: when its final answer is there, or what there is after 15 seconds; 3 seconds if it gave none at all.</returns>
    /// <exception cref="InteractionException">The person cannot do this; the message says why.</exception>
    public Task<InteractionResult> InteractAsync(InteractionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _parts.Bots.Interactions.InteractAsync(request, cancellationToken);
    }

    /// <summary>Stops listening and ends what is under way.</summary>
    /// <returns>When the port is free again.</returns>
    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        await _app.DisposeAsync();
    }

    // The empty builder reads no environment variables and no settings files, and has no logger: nothing outside moves the port or fills the console.
    private static WebApplication Build(PlaygroundOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Listen(kestrel, options);
        });
        builder.Services.AddRoutingCore();
        return builder.Build();
    }

    private static void Map(WebApplication app, PlaygroundOptions options, PlaygroundParts parts)
    {
        if (!options.AllowOthers)
            app.Use(LocalOnly.GuardAsync);
        app.UseWebSockets();
        parts.Map(app);
    }

    // A browser may try ::1 or 127.0.0.1 for "localhost", so a known port is taken on both; "any free one" could differ between the two.
    private static void Listen(KestrelServerOptions kestrel, PlaygroundOptions options)
    {
        if (options.Listen is { } address)
            kestrel.Listen(address, options.Port);
        else if (options.Port == 0)
            kestrel.Listen(IPAddress.Loopback, options.Port);
        else
            kestrel.ListenLocalhost(options.Port);
    }

    // What listens everywhere is reached here as localhost.
    private static Uri AddressOf(WebApplication app)
    {
        var address = new Uri(app.Urls.First());
        return IPAddress.TryParse(address.Host, out var listened) && (listened.Equals(IPAddress.Any) || listened.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(address) { Host = "localhost" }.Uri
            : address;
    }
}
