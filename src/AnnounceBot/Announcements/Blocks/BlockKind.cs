namespace AnnounceBot.Announcements.Blocks;

/// <summary>By what posts are known that a block is about.</summary>
internal enum BlockKind
{
    /// <summary>Where they stand: a host, and all below it.</summary>
    Domain,

    /// <summary>Who wrote them, in whichever feed.</summary>
    Author,
}
