namespace AnnounceBot.Delivery;

/// <summary>What a message is for.</summary>
internal enum Purpose
{
    Announcement,

    /// <summary>Tells moderators something.</summary>
    Notice,

    /// <summary>Shows a moderator how an announcement would look.</summary>
    Test,

    /// <summary>Tells one person, and nobody else, what became of something of theirs.</summary>
    Receipt,

    /// <summary>Shows an issue of the round-up.</summary>
    Digest,
}
