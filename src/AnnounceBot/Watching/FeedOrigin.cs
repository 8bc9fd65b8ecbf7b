namespace AnnounceBot.Watching;

/// <summary>Who asked for a feed.</summary>
internal enum FeedOrigin
{
    Configuration,
    Sample,
}
