namespace AnnounceBot.Discord.Tests.Support;

/// <summary>A connection to <see cref="SimulatedDiscord"/>.</summary>
internal sealed class SimulatedLine(int number)
{
    private readonly Queue<TimeSpan> _heard = [];

    public int Number { get; } = number;

    public bool IsZombie { get; set; }

    public SimulatedSession? Session { get; set; }

    /// <returns>How many payloads came in the last minute, this one included.</returns>
    public int Count(TimeSpan now)
    {
        _heard.Enqueue(now);
        while (_heard.Peek() + TimeSpan.FromMinutes(1) <= now)
            _heard.Dequeue();

        return _heard.Count;
    }
}
