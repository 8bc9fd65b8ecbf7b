namespace AnnounceBot.Watching;

/// <summary>Who asked for a feed.</summary>
internal enum FeedOrigin
{
    /// <summary>Its file: nothing but pausing is possible elsewhere.</summary>
    Configuration,

    Sample,
    Chat,
    CommandLine,
}
