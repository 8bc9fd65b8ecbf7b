namespace AnnounceBot.Discord.Gateway;

/// <summary>How the connection to Discord is, at one moment. All times are UTC.</summary>
/// <param name="State">What the client is doing.</param>
/// <param name="ConnectedSince">Since when events arrive; null while they do not.</param>
/// <param name="NextTryAt">Until when it waits; null while it does not.</param>
/// <param name="LastEventAt">When the newest event came; null before the first.</param>
/// <param name="Latency">From the last heartbeat to its answer; null before the first answer of this connection.</param>
/// <param name="Resumes">How often a session went on over a new connection.</param>
/// <param name="Identifies">How often this process began a session.</param>
/// <param name="IdentifiesLeft">How often a session may still begin before Discord's day is over.</param>
/// <param name="LastClose">How the connection before this one ended; null before the first end.</param>
public sealed record GatewayHealth(
    GatewayState State,
    DateTimeOffset? ConnectedSince,
    DateTimeOffset? NextTryAt,
    DateTimeOffset? LastEventAt,
    TimeSpan? Latency,
    int Resumes,
    int Identifies,
    int IdentifiesLeft,
    GatewayClose? LastClose);
