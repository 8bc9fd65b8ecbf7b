namespace AnnounceBot.Discord.Gateway;

/// <summary>The spans of the protocol and of our patience. Tests over real sockets shorten them; nothing else does.</summary>
internal sealed record GatewayTimes
{
    /// <summary>For Discord to say where to connect.</summary>
    public TimeSpan Asking { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For connecting and Hello together.</summary>
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>From our login to READY, or to RESUMED with all that was missed before it.</summary>
    public TimeSpan Login { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A connection that lived so long was a good one: the next try is the first again.</summary>
    public TimeSpan Stable { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After "invalid session", at random between this and five times this.</summary>
    public TimeSpan InvalidSession { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After we sent too much.</summary>
    public TimeSpan TooMuchSent { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two identifies, for a bot of one shard (max_concurrency is a number of shards in 5 s).</summary>
    public TimeSpan BetweenIdentifies { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For a WebSocket's closing handshake, and for one payload to be written.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(3);
}
