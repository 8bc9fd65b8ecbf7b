namespace AnnounceBot.Watching.Health;

/// <summary>What a moderator can do about a feed with a button.</summary>
internal enum FeedChoice
{
    Check,
    Pause,
    Remove,
    Keep,
    Move,
}
