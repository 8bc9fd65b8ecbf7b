using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Blogs.Publishing;
using AnnounceBot.Playground.Checking;
using AnnounceBot.Playground.Page;
using AnnounceBot.Playground.Rest;
using AnnounceBot.Playground.World;
using Microsoft.AspNetCore.Builder;

namespace AnnounceBot.Playground;

/// <summary>What a playground is made of, put together: a table of contents.</summary>
internal sealed class PlaygroundParts : IAsyncDisposable
{
    private readonly PlaygroundOptions _options;
    private readonly TimeProvider _clock;
    private readonly Func<Uri> _address;

    /// <param name="address">Where the server listens; known only once it does.</param>
    public PlaygroundParts(PlaygroundOptions options, TimeProvider clock, Func<Uri> address)
    {
        (_options, _clock, _address) = (options, clock, address);
        Blogs = new(options.Community, clock.GetUtcNow());
        World = new(options.Community == SampleCommunity.None ? "Lantern" : options.Community.Name, options.Channels, clock, address);
        Bots = new(World, options, clock, address);
    }

    public Blogosphere Blogs { get; }

    public ChatWorld World { get; }

    public BotSide Bots { get; }

    public Violations Violations { get; } = new();

    // In the order in which they see a call: whom it comes from, what is wrong with it, what hinders it; then the routes answer.
    private IReadOnlyList<ApiStep> Steps => [Authorisation.StepAsync, new CheckStep(_options.OpenApi, Violations).StepAsync, .. Bots.Steps];

    private IReadOnlyList<ApiRoute> Routes =>
    [
        .. new UserRoutes(World).Routes,
        .. new GuildRoutes(World).Routes,
        .. new MessageRoutes(World).Routes,
        .. new ThreadRoutes(World).Routes,
        .. new ReactionRoutes(World).Routes,
        .. new CommandRoutes(World).Routes,
        .. Bots.Routes,
    ];

    public void Map(WebApplication app)
    {
        app.Map("/api/{**path}", new ApiEndpoint(World, new(Routes), Steps).HandleAsync);
        Bots.Map(app);
        new AttachmentEndpoint(World).Map(app);
        new StateEndpoint(World).Map(app);
        new ViolationsEndpoint(Violations).Map(app);
        new BlogEndpoints(_options.Community, Blogs, _clock, _address).Map(app);
        new PublishingEndpoints(Blogs, _clock, _address).Map(app);
        new PageEndpoints(World, _options.Community.Blogs.Count > 0, () => Bots.SomebodyListens, app.Lifetime.ApplicationStopping).Map(app);
    }

    public ValueTask DisposeAsync() => Bots.DisposeAsync();
}
