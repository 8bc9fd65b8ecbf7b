namespace AnnounceBot.Feeds;

/// <summary>A permanent redirect (301 or 308) on probation: it becomes the feed's address when it has been seen often or long enough.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="FirstSeen">When it was seen first.</param>
/// <param name="Times">How many reads in a row have seen it.</param>
public sealed record PendingMove(Uri Target, DateTimeOffset FirstSeen, int Times);
