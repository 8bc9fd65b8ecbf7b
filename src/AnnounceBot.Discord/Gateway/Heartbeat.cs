namespace AnnounceBot.Discord.Gateway;

/// <summary>The heartbeat of one connection. It dies with the connection, so that an answer that one owed is never asked of the next.</summary>
/// <param name="interval">As Hello said.</param>
/// <param name="firstAt">The first beat: after the interval times a random part of one.</param>
internal sealed class Heartbeat(TimeSpan interval, TimeSpan firstAt)
{
    private bool _isAnswered = true;
    private TimeSpan? _sentAt;

    public TimeSpan DueAt { get; private set; } = firstAt;

    public TimeSpan? Latency { get; private set; }

    /// <summary>Nothing came back since the last beat: at the next one the connection counts as dead.</summary>
    public bool IsUnanswered => !_isAnswered;

    public void Beat(TimeSpan now)
    {
        _isAnswered = false;
        _sentAt = now;
        var next = DueAt + interval;
        DueAt = next > now ? next : now + interval;   // after a long sleep of the machine, one beat is enough
    }

    /// <summary>A beat that Discord asked for: it leaves the rhythm alone, and is not waited for.</summary>
    public void BeatBetween(TimeSpan now) => _sentAt = now;

    public void Answer(TimeSpan now)
    {
        _isAnswered = true;
        Latency = _sentAt is { } sentAt ? now - sentAt : Latency;
        _sentAt = null;
    }
}
