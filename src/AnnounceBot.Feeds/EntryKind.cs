namespace AnnounceBot.Feeds;

/// <summary>What a published thing is for: to be read, watched or heard.</summary>
public enum EntryKind
{
    /// <summary>Text, perhaps with pictures.</summary>
    Article,

    /// <summary>A video is attached, or the entry's page is one of a video site.</summary>
    Video,

    /// <summary>A sound file is attached.</summary>
    Podcast,
}
