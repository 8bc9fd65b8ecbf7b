namespace AnnounceBot.Discord.Tests.Support;

/// <summary>A session of <see cref="SimulatedDiscord"/>: it repeats what was missed, and complains of a gap.</summary>
internal sealed class SimulatedSession(string id)
{
    private readonly List<string> _said = [];
    private long _taken;

    public string Id { get; } = id;

    public bool IsReady => _taken > 0;

    /// <summary>Since when nobody is connected.</summary>
    public TimeSpan? LeftAt { get; set; }

    public string Ready(string resumeAddress) => Next("READY", $$"""{"session_id":"{{Id}}","resume_gateway_url":"{{resumeAddress}}"}""");

    public string Next(string type, string data = "{}")
    {
        _said.Add($$"""{"op":0,"t":"{{type}}","s":{{_said.Count + 1}},"d":{{data}}}""");
        return _said[^1];
    }

    public List<string> Replay(long after) => [.. _said.Skip((int)after), Next("RESUMED")];

    public void Take(long sequence)
    {
        sequence.ShouldBeLessThanOrEqualTo(_taken + 1, $"an event of {Id} was lost");
        _taken = Math.Max(_taken, sequence);
    }
}
