namespace AnnounceBot.Playground.Blogs;

/// <summary>What may be wrong with a feed.</summary>
internal enum FeedTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A web page comes instead of the feed, with 200.</summary>
    Html,

    /// <summary>The document ends in the middle.</summary>
    Truncated,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>410.</summary>
    Gone,

    /// <summary>The document trickles in for a minute.</summary>
    Slow,
}
