namespace AnnounceBot.Watching;

internal enum PollResult
{
    Fetched,
    NotModified,
    Failed,

    /// <summary>It was paused or removed before its turn came.</summary>
    Skipped,
}
