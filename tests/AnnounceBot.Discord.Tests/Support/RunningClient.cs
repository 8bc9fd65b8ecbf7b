using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>A gateway client over real sockets, patient for milliseconds only; stopped when disposed.</summary>
internal sealed class RunningClient : IAsyncDisposable
{
    public const string Token = "playground-very-secret";

    public static readonly GatewayTimes Short = new()
    {
        Asking = TimeSpan.FromSeconds(5),
        Hello = TimeSpan.FromSeconds(10),
        Login = TimeSpan.FromSeconds(10),
        FirstBackOff = TimeSpan.FromMilliseconds(5),
        Stable = TimeSpan.FromSeconds(30),
        InvalidSession = TimeSpan.FromMilliseconds(2),
        TooMuchSent = TimeSpan.FromMilliseconds(10),
        BetweenIdentifies = TimeSpan.FromMilliseconds(1),
        Farewell = TimeSpan.FromMilliseconds(300),
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();

    public RunningClient(Uri gateway, Func<Task>? beforeAnswering = null, int capacity = 1024, GatewayTimes? times = null, MemoryIdentifyLog? identifies = null)
    {
        Identifies = identifies ?? new MemoryIdentifyLog();
        var options = new GatewayOptions { Token = Token, EventCapacity = capacity, Times = times ?? Short };
        Client = new GatewayClient(options, WhereAsync, Identifies, TimeProvider.System, new Random(1), Log);
        Running = Client.RunAsync(_stop.Token);

        async Task<GatewayBot> WhereAsync(CancellationToken cancellationToken)
        {
            await (beforeAnswering?.Invoke() ?? Task.CompletedTask);
            return new GatewayBot { Url = gateway, SessionStartLimit = new SessionStartLimit { Total = 1000, Remaining = 1000 } };
        }
    }

    public GatewayClient Client { get; }

    public Task Running { get; }

    public MemoryIdentifyLog Identifies { get; }

    public LogLines<GatewayClient> Log { get; } = new();

    /// <returns>The next event of a kind, however many others come before.</returns>
    public async Task<T> NextAsync<T>()
        where T : GatewayEvent
    {
        using var limit = new CancellationTokenSource(Patience);
        await foreach (var happened in Client.Events.ReadAllAsync(limit.Token))
        {
            if (happened is T wanted)
                return wanted;
        }

        throw new InvalidOperationException($"The client ended before {typeof(T).Name}: {Running.Exception}");
    }

    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.WaitAsync(Patience).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _stop.Dispose();
    }
}
