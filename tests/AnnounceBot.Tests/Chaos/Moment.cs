namespace AnnounceBot.Tests.Chaos;

/// <summary>What the bot has just done when it is killed.</summary>
internal enum Moment
{
    /// <summary>Nothing much: it may still be starting. The count is in milliseconds.</summary>
    Start,

    /// <summary>It stored so many posts.</summary>
    Stored,

    /// <summary>It sent so many messages, and knows it.</summary>
    Sent,

    /// <summary>It asked for a message that stands there now, and it will never read the answer.</summary>
    Effect,

    /// <summary>It asked for a message, and nothing came of it yet.</summary>
    Asked,
}
