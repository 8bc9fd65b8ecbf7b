namespace AnnounceBot.Watching.Health;

internal enum FeedNoticeKind
{
    /// <summary>It has not been read for days.</summary>
    Failing,

    /// <summary>Its server says that it has ended (410).</summary>
    Gone,

    /// <summary>It is read at another address than the one that was given, for good.</summary>
    Moved,
}
