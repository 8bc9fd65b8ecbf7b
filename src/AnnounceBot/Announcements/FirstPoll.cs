namespace AnnounceBot.Announcements;

/// <summary>What is announced of the posts that a feed holds when it is read for the first time: nothing, the newest, or those not older than a span.</summary>
internal readonly record struct FirstPoll
{
    public static FirstPoll Nothing => default;

    public static FirstPoll Newest { get; } = new() { IsNewest = true };

    public bool IsNewest { get; private init; }

    /// <summary>How old a post may be; null where that is not the rule.</summary>
    public TimeSpan? Span { get; private init; }

    public static FirstPoll Within(TimeSpan span) => new() { Span = span };
}
