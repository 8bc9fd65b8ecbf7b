using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Gateway;

/// <summary>A bot's session: outlives connections, numbers what it says, and keeps the last of it for a resume.</summary>
/// <param name="id">Names it to the bot.</param>
/// <param name="identity">What the bot said of itself when it began.</param>
internal sealed class GatewaySession(string id, Identity identity)
{
    /// <summary>How many events are kept for a bot that is away.</summary>
    public const int Kept = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<string> _sent = new();
    private long _sequence;
    private Action<string>? _send;

    public string Id => id;

    public Identity Identity => identity;

    /// <summary>What the bot shows: status and activities, as it sent them.</summary>
    public JsonObject Presence { get; set; } = identity.Presence;

    public bool IsConnected
    {
        get
        {
            lock (_lock)
                return _send is not null;
        }
    }

    /// <summary>Says an event: now if the bot is there, else when it resumes.</summary>
    public void Dispatch(string type, JsonNode? data)
    {
        lock (_lock)
        {
            var payload = Payload.Event(type, data, ++_sequence);
            _sent.Enqueue(payload);
            if (_sent.Count > Kept)
                _sent.Dequeue();
            _send?.Invoke(payload);
        }
    }

    public void Attach(Action<string> send)
    {
        lock (_lock)
            _send = send;
    }

    public void Detach()
    {
        lock (_lock)
            _send = null;
    }

    /// <summary>Says again what came after an event, then <c>RESUMED</c>, and goes on from there.</summary>
    /// <param name="seen">The number of the last event that the bot has taken in.</param>
    public ResumeOutcome Resume(long seen, Action<string> send)
    {
        lock (_lock)
        {
            if (seen < 0 || seen > _sequence)
                return ResumeOutcome.NeverSaid;
            if (seen < _sequence - _sent.Count)
                return ResumeOutcome.Forgotten;

            foreach (var payload in _sent.Skip((int)(_sent.Count - (_sequence - seen))).ToArray())
                send(payload);
            _send = send;
            Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray() });
            return ResumeOutcome.Resumed;
        }
    }
}
