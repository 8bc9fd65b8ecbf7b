namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>All calls together: 50 in any second, and none while Discord says so. For one thread at a time.</summary>
internal sealed class GlobalLimit
{
    private const int Most = 50;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Queue<TimeSpan> _sent = new(Most);
    private TimeSpan _blockedUntil;

    public TimeSpan FreeAt(TimeSpan now)
    {
        var free = _sent.Count < Most ? now : _sent.Peek() + Window;
        return free > _blockedUntil ? free : _blockedUntil;
    }

    public void Take(TimeSpan now)
    {
        if (_sent.Count == Most)
            _sent.Dequeue();

        _sent.Enqueue(now);
    }

    public void Block(TimeSpan until) => _blockedUntil = until > _blockedUntil ? until : _blockedUntil;
}
