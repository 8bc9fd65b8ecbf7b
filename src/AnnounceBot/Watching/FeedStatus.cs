namespace AnnounceBot.Watching;

internal enum FeedStatus
{
    Active,

    /// <summary>A person wants it left alone for now.</summary>
    Paused,

    /// <summary>Its server says that it has ended (410).</summary>
    Gone,

    /// <summary>Its new address is that of another feed, which has taken its place.</summary>
    Moved,

    /// <summary>No longer watched; its posts and their keys stay.</summary>
    Removed,
}
