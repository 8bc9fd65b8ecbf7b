namespace AnnounceBot.Playground.Gateway;

/// <summary>The sessions that live, and the connections on which bots are.</summary>
internal sealed class SessionBook(TimeProvider clock)
{
    // Discord keeps sessions for "a few minutes".
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, GatewaySession> _sessions = [];
    private readonly Dictionary<GatewayConnection, GatewaySession> _connected = [];
    private readonly Dictionary<string, long> _left = [];

    /// <summary>Connected or not, as long as they may be resumed.</summary>
    public IReadOnlyList<GatewaySession> Sessions
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return [.. _sessions.Values];
            }
        }
    }

    public IReadOnlyList<GatewayConnection> Connected
    {
        get
        {
            lock (_lock)
                return [.. _connected.Keys];
        }
    }

    public GatewaySession? SessionOf(GatewayConnection connection)
    {
        lock (_lock)
            return _connected.GetValueOrDefault(connection);
    }

    public void Begin(GatewaySession session, GatewayConnection connection)
    {
        lock (_lock)
        {
            _sessions[session.Id] = session;
            _connected[connection] = session;
            session.Attach(connection.Send);
        }
    }

    public ResumeOutcome Resume(Resumption wish, GatewayConnection connection)
    {
        lock (_lock)
        {
            Forget();
            if (!_sessions.TryGetValue(wish.SessionId, out var session) || session.Identity.Token != wish.Token)
                return ResumeOutcome.Forgotten;

            Displace(session);
            var outcome = session.Resume(wish.Sequence, connection.Send);
            _left.Remove(session.Id);
            if (outcome == ResumeOutcome.Resumed)
                _connected[connection] = session;
            else
                _sessions.Remove(session.Id);
            return outcome;
        }
    }

    /// <summary>Takes a session off its connection.</summary>
    /// <param name="keeps">Whether it may be resumed for a while.</param>
    public void Part(GatewayConnection connection, bool keeps)
    {
        lock (_lock)
        {
            if (!_connected.Remove(connection, out var session))
                return;

            session.Detach();
            if (keeps)
                _left[session.Id] = clock.GetTimestamp();
            else
                _sessions.Remove(session.Id);
        }
    }

    // The bot has noticed before us that its old connection is dead.
    private void Displace(GatewaySession session)
    {
        session.Detach();
        foreach (var old in _connected.Where(pair => pair.Value == session).Select(pair => pair.Key).ToList())
        {
            _connected.Remove(old);
            old.Close(CloseCode.UnknownError, "Resumed on another connection.");
        }
    }

    private void Forget()
    {
        foreach (var (id, _) in _left.Where(pair => clock.GetElapsedTime(pair.Value) >= Patience).ToList())
        {
            _left.Remove(id);
            _sessions.Remove(id);
        }
    }
}
