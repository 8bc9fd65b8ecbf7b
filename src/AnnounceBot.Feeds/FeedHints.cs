namespace AnnounceBot.Feeds;

/// <summary>What a document says about when to read it again.</summary>
public sealed record FeedHints
{
    /// <summary>RSS 2.0 <c>ttl</c>: how long it may be cached; null for none and for zero.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>RSS 1.0 syndication module: <c>updatePeriod</c> divided by <c>updateFrequency</c> (1 if missing).</summary>
    public TimeSpan? UpdatePeriod { get; init; }

    /// <summary>RSS <c>skipHours</c>: hours of the day in UTC, 0 to 23, without reads.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>RSS <c>skipDays</c>: days of the week in UTC without reads.</summary>
    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary>The WebSub hub (<c>link rel="hub"</c>), as told.</summary>
    public string? Hub { get; init; }

    /// <summary>The topic to subscribe to at the hub (<c>link rel="self"</c>), as told.</summary>
    public string? Self { get; init; }
}
