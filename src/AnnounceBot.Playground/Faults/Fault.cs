namespace AnnounceBot.Playground.Faults;

/// <summary>Something that is to go wrong.</summary>
/// <param name="Kind">What.</param>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>How likely it is at each occasion: 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How often it happens; null: until the faults are cleared.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>For <see cref="FaultKind.RateLimit"/> how long to wait, for <see cref="FaultKind.Slow"/> how slow, for <see cref="FaultKind.QuickHeartbeat"/> how often: in milliseconds, 1,000 if not given.</summary>
    public int? Milliseconds { get; init; }

    /// <summary>The HTTP status (502 if not given), or the close code (4000 if not given).</summary>
    public int? Code { get; init; }

    /// <summary>Which requests: the beginning of method and route, as <c>POST /channels/{channel_id}/messages</c>, or a piece of the path; null: any.</summary>
    public string? Route { get; init; }

    /// <summary>Whose rate limit.</summary>
    public FaultScope Scope { get; init; }

    /// <summary>The channel that is deleted, hidden or closed to the bot: its name or id. Null with <see cref="FaultKind.PermissionTaken"/>: in all of the guild.</summary>
    public string? Channel { get; init; }

    /// <summary>The permission that the bot loses, by Discord's name: <c>SEND_MESSAGES</c>.</summary>
    public string? Permission { get; init; }

    /// <summary>Who takes no direct messages: a name or an id.</summary>
    public string? Person { get; init; }

    /// <summary>Whether an invalid session may be resumed after all.</summary>
    public bool Resumable { get; init; }

    /// <summary>Whether it changes the world until the faults are cleared, rather than happening now and then.</summary>
    internal bool IsLasting => Kind is FaultKind.ChannelDeleted or FaultKind.HiddenChannel or FaultKind.PermissionTaken or FaultKind.DirectMessagesClosed;

    internal TimeSpan Duration => TimeSpan.FromMilliseconds(Milliseconds ?? 1000);
}
