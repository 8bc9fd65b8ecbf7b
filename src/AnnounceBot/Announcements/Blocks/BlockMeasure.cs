namespace AnnounceBot.Announcements.Blocks;

/// <summary>What a block does to posts.</summary>
internal enum BlockMeasure
{
    /// <summary>They are kept out: known, and shown nowhere.</summary>
    Out,

    /// <summary>They are shown without their text.</summary>
    Title,
}
