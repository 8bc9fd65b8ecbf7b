namespace AnnounceBot.Playground.Gateway;

/// <summary>Counts what a connection sends: 120 messages in any 60 seconds, heartbeats included.</summary>
internal sealed class SendBudget(TimeProvider clock)
{
    private const int Most = 120;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _taken = new();

    /// <returns>Whether this message was still within the limit.</returns>
    public bool TryTake()
    {
        while (_taken.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) >= Window)
            _taken.Dequeue();

        _taken.Enqueue(clock.GetTimestamp());
        return _taken.Count <= Most;
    }
}
