namespace AnnounceBot.Discord.Models;

/// <summary>The budget of new sessions.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#session-start-limit-object</remarks>
public sealed record SessionStartLimit
{
    /// <summary>How many a day.</summary>
    public int Total { get; init; }

    /// <summary>How many are left.</summary>
    public int Remaining { get; init; }

    /// <summary>Milliseconds until it is full again.</summary>
    public long ResetAfter { get; init; }

    /// <summary>How many in five seconds.</summary>
    public int MaxConcurrency { get; init; }
}
