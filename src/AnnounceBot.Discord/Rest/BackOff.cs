namespace AnnounceBot.Discord.Rest;

/// <summary>The wait before a request is repeated: half a second, then doubled, give or take a quarter.</summary>
internal sealed class BackOff(TimeProvider clock, Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();   // Random is for one thread at a time

    public Task WaitAsync(int failures, CancellationToken cancellationToken) => Task.Delay(Of(failures), clock, cancellationToken);

    private TimeSpan Of(int failures)
    {
        lock (_lock)
        {
            return First * Math.Pow(2, failures - 1) * (0.75 + (random.NextDouble() / 2));
        }
    }
}
