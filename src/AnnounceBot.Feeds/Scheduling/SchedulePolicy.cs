namespace AnnounceBot.Feeds.Scheduling;

/// <summary>What the operator wants of a feed's schedule.</summary>
/// <param name="Interval">The wait between two reads when nothing speaks against it; 5 minutes to 24 hours for public hosts.</param>
/// <param name="IsTrusted">Whether the feed's host lies in an allowed network (<see cref="FeedReader.IsTrusted"/>): no shortest interval, and no slowing down when it is quiet.</param>
public sealed record SchedulePolicy(TimeSpan Interval, bool IsTrusted = false);
