namespace AnnounceBot.Discord.Gateway;

/// <summary>Discord takes 120 payloads in 60 s over a connection, heartbeats among them, and closes it with 4008 after that.</summary>
internal sealed class SendWindow
{
    private const int Most = 120;
    private const int ForHeartbeats = 20;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    private readonly Queue<TimeSpan> _sent = [];

    public void Add(TimeSpan now)
    {
        Forget(now);
        _sent.Enqueue(now);
    }

    public bool HasRoomForHeartbeat(TimeSpan now)
    {
        Forget(now);
        return _sent.Count < Most;
    }

    /// <summary>When anything but a heartbeat may be sent.</summary>
    public TimeSpan RoomAt(TimeSpan now)
    {
        Forget(now);
        var tooMany = _sent.Count - (Most - ForHeartbeats);
        return tooMany < 0 ? now : _sent.ElementAt(tooMany) + Length;
    }

    private void Forget(TimeSpan now)
    {
        while (_sent.TryPeek(out var oldest) && oldest + Length <= now)
            _sent.Dequeue();
    }
}
