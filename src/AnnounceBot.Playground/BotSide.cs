using AnnounceBot.Playground.Faults;
using AnnounceBot.Playground.Gateway;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Playground.RateLimits;
using AnnounceBot.Playground.Rest;
using AnnounceBot.Playground.World;
using Microsoft.AspNetCore.Builder;

namespace AnnounceBot.Playground;

/// <summary>What only bots meet: the gateway, interactions, rate limits, and what goes wrong on demand.</summary>
internal sealed class BotSide : IAsyncDisposable
{
    private readonly GatewayEndpoints _gateway;
    private readonly ApiRoute[] _routes;
    private readonly RateSteps _rates;
    private readonly FaultSteps _faultSteps;
    private readonly WorldFaults _worldFaults;
    private readonly Switchboard _board;
    private readonly IDisposable _subscription;
    private readonly CancellationTokenSource _stopping = new();

    /// <param name="address">Where the server listens; known only once it does.</param>
    public BotSide(ChatWorld world, PlaygroundOptions options, TimeProvider clock, Func<Uri> address)
    {
        Faults = new(options.Random);
        var book = new SessionBook(clock);
        var trouble = new GatewayTrouble(book, Faults);
        var identifies = new IdentifyBudget(clock, options.IdentifySpacing);
        var names = new SessionNames(new(options.Random.Next()));
        var links = new GatewayLinks(address);
        _board = new Switchboard(world, new(world), new(world, links.Socket), book, trouble, identifies, names.Next);

        _gateway = new(_board, Faults, clock, options.HeartbeatInterval, _stopping.Token);
        var interactions = new InteractionBook();
        Interactions = new(world, new(world, interactions), new(world), interactions, _board, () => names.Next() + names.Next(), clock);
        _routes =
        [
            .. new GatewayRoutes(links, identifies).Routes,
            .. new InteractionRoutes(world, interactions).Routes,
            .. new WebhookRoutes(world, interactions).Routes,
        ];
        _rates = new(new(clock, options.RateLimitFactor));
        _faultSteps = new(Faults, clock);
        _worldFaults = new(world, trouble.StrikeAll);
        _subscription = world.Subscribe(_board.Tell);
        Faults.Added = _worldFaults.Begin;
        Faults.Cleared = _worldFaults.End;
    }

    public FaultList Faults { get; }

    /// <summary>Whether a bot listens at this moment.</summary>
    public bool SomebodyListens => _board.Bots().Any(bot => bot!["connected"]!.GetValue<bool>());

    public InteractionDesk Interactions { get; }

    /// <summary>Between the authorisation and the handlers.</summary>
    public IReadOnlyList<ApiStep> Steps => [_rates.StepAsync, _faultSteps.StepAsync];

    public IEnumerable<ApiRoute> Routes => _routes;

    public void Map(WebApplication app)
    {
        _gateway.Map(app);
        new FaultEndpoints(Faults).Map(app);
        new InteractionEndpoint(Interactions).Map(app);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;

        _subscription.Dispose();
        await _stopping.CancelAsync();
        await _gateway.EndedAsync();
        _stopping.Dispose();
    }
}
