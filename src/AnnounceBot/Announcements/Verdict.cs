namespace AnnounceBot.Announcements;

/// <summary>What is to happen with a new post.</summary>
internal enum Verdict
{
    /// <summary>It is stored and not announced.</summary>
    KeepQuiet,

    Announce,

    /// <summary>It is announced together with others, in one message.</summary>
    AnnounceTogether,

    /// <summary>A moderator decides.</summary>
    Hold,
}
