namespace AnnounceBot.Announcements.Holds;

/// <summary>What becomes of posts that were held.</summary>
internal enum HoldDecision
{
    /// <summary>All are announced.</summary>
    All,

    /// <summary>The newest is announced, the others count as seen.</summary>
    Newest,

    /// <summary>None is announced.</summary>
    Seen,

    /// <summary>Each was decided on by itself, without the buttons.</summary>
    Elsewhere,
}
