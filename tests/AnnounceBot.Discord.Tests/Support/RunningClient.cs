using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Models;
using AnnounceBot.Testing;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>A gateway client over real sockets that tries again at once, and is patient with a busy machine; stopped when disposed.</summary>
internal sealed class RunningClient : IAsyncDisposable
{
    public const string Token = "playground-very-secret";

    public static readonly GatewayTimes Short = new()
    {
        Asking = Wait.Limit,
        Hello = Wait.Limit,
        Login = Wait.Limit,
        FirstBackOff = TimeSpan.FromMilliseconds(5),
        Stable = TimeSpan.FromSeconds(30),
        InvalidSession = TimeSpan.FromMilliseconds(2),
        TooMuchSent = TimeSpan.FromMilliseconds(10),
        BetweenIdentifies = TimeSpan.FromMilliseconds(1),
        Farewell = Wait.Limit,
    };

    private readonly CancellationTokenSource _stop = new();

    public RunningClient(
        Uri gateway, Func<Task>? beforeAnswering = null, int capacity = 1024, GatewayTimes? times = null, MemoryIdentifyLog? identifies = null, TimeProvider? clock = null)
    {
        var options = new GatewayOptions { Token = Token, EventCapacity = capacity, Times = times ?? Short };
        Client = new GatewayClient(options, WhereAsync, identifies ?? new MemoryIdentifyLog(), clock ?? TimeProvider.System, new Random(1), Log);
        Running = Client.RunAsync(_stop.Token);

        async Task<GatewayBot> WhereAsync(CancellationToken cancellationToken)
        {
            await (beforeAnswering?.Invoke() ?? Task.CompletedTask);
            return new GatewayBot { Url = gateway, SessionStartLimit = new SessionStartLimit { Total = 1000, Remaining = 1000 } };
        }
    }

    public GatewayClient Client { get; }

    public Task Running { get; }

    public LogLines<GatewayClient> Log { get; } = new();

    /// <returns>The next event of a kind, however many others come before.</returns>
    public Task<T> NextAsync<T>()
        where T : GatewayEvent => Wait.ForAsync(FindAsync<T>(), $"the event {typeof(T).Name}");

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Wait.ForAsync(Running);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Wait.ForAsync(Task.WhenAny(Running), "the client's end");
        _stop.Dispose();
    }

    private async Task<T> FindAsync<T>()
        where T : GatewayEvent
    {
        await foreach (var happened in Client.Events.ReadAllAsync())
        {
            if (happened is T wanted)
                return wanted;
        }

        throw new InvalidOperationException($"The client ended before {typeof(T).Name}: {Running.Exception}");
    }
}
