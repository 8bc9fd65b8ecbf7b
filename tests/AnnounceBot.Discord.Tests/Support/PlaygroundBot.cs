using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>
/// A whole small bot (REST, gateway, interactions) at a playground of its own, over real HTTP and WebSockets, with a heart that beats fast.
/// Disposing of it fails if anything that was sent does not fit Discord's document.
/// </summary>
internal sealed class PlaygroundBot : IAsyncDisposable
{
    private const string Token = "playground-secret-of-a-test";
    private static readonly Snowflake Guild = new(1000000000000000001);

    private readonly CancellationTokenSource _stop = new();
    private readonly LocalDiscord _local;
    private readonly DiscordRest _rest;
    private readonly InteractionRouter _router;
    private Task _running = Task.CompletedTask;

    private PlaygroundBot(LocalDiscord local, Action<InteractionRoutes, PlaygroundBot> add)
    {
        _local = local;
        _rest = new DiscordRest(
            new RestOptions { Token = Token, Api = local.Server.Api, UserAgent = "DiscordBot (https://example.org/announcebot, 1.0)" }, TimeProvider.System, new Random(1));
        var routes = new InteractionRoutes();
        add(routes, this);
        _router = new InteractionRouter(routes, _rest.Interactions, new InteractionRouterOptions(), new MemoryOpenAnswers(), new IncidentCodes(new Random(1)).Next, TimeProvider.System, RouterLog);
        var soonBack = RunningClient.Short with { Hello = TimeSpan.FromSeconds(1), Stable = TimeSpan.Zero };   // long before a person has waited for 3 s
        var options = new GatewayOptions { Token = Token, Times = soonBack };
        Gateway = new GatewayClient(options, _rest.Gateway.GetBotAsync, new MemoryIdentifyLog(), TimeProvider.System, new Random(1), GatewayLog);
    }

    public PlaygroundServer Server => _local.Server;

    public GatewayClient Gateway { get; }

    public LogLines<GatewayClient> GatewayLog { get; } = new();

    public LogLines<InteractionRouter> RouterLog { get; } = new();

    /// <summary>How often each interaction was handled.</summary>
    public ConcurrentDictionary<Snowflake, int> Handled { get; } = [];

    public string Logs => string.Join('\n', [.. GatewayLog.Lines, .. RouterLog.Lines]);

    /// <summary>Starts a playground and a bot with these commands, and waits until it is connected.</summary>
    public static async Task<PlaygroundBot> StartAsync(IReadOnlyList<ApplicationCommand> commands, Action<InteractionRoutes, PlaygroundBot> add)
    {
        var local = await LocalDiscord.StartAsync(TimeProvider.System, options => options with
        {
            HeartbeatInterval = TimeSpan.FromSeconds(1),
            IdentifySpacing = TimeSpan.FromMilliseconds(1),
        });
        var bot = new PlaygroundBot(local, add);
        bot._running = Task.WhenAll(bot.Gateway.RunAsync(bot._stop.Token), bot._router.RunAsync(bot._stop.Token), bot.PumpAsync());
        var application = await bot._rest.Applications.GetCurrentAsync(default);
        await CommandSync.SyncGuildAsync(bot._rest.Commands, application.Id, Guild, commands, default);
        (await CommandSync.SyncGuildAsync(bot._rest.Commands, application.Id, Guild, commands, default)).ShouldBeFalse("they are registered already");
        await bot.UntilConnectedAsync();
        return bot;
    }

    public Task UntilConnectedAsync() => Wait.UntilAsync(() =>
        Gateway.Health.State == GatewayState.Connected ? true : _running.IsFaulted ? throw _running.Exception! : false);

    public Task<InteractionResult> ActAsync(InteractionRequest request) => Wait.ForAsync(Server.InteractAsync(request, CancellationToken.None));

    public Task<InteractionResult> UseAsync(string command, JsonObject? options = null, string person = "Mo", string channel = "mod-queue") =>
        ActAsync(new InteractionRequest(person, InteractionKind.Command) { Command = command, Options = options, Channel = channel });

    /// <summary>Notes that a handler ran.</summary>
    public void Note(Invocation invocation) => Handled.AddOrUpdate(invocation.Interaction.Id, 1, (_, times) => times + 1);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Wait.ForAsync(_running);
        _stop.Dispose();
        _rest.Dispose();
        await _local.DisposeAsync();
    }

    private async Task PumpAsync()
    {
        await foreach (var happened in Gateway.Events.ReadAllAsync())
        {
            if (happened is GatewayEvent.InteractionCreated interaction)
                await _router.AcceptAsync(interaction, default);
        }
    }
}
