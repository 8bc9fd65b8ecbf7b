namespace AnnounceBot.Watching.Health;

/// <summary>What became of what moderators were told of a feed.</summary>
internal enum FeedDecision
{
    Paused,
    Resumed,
    Removed,

    /// <summary>It stays as it is: they do not want to hear of it again before it is over.</summary>
    Kept,

    /// <summary>It has another address now.</summary>
    Moved,

    /// <summary>It came right by itself.</summary>
    Well,

    /// <summary>In the configuration, or because another feed took its place.</summary>
    Elsewhere,
}
