namespace AnnounceBot.Announcements.Blocks;

/// <summary>Whose posts are left out, or shown without their text.</summary>
/// <param name="Reason">For moderators, as one of them wrote it.</param>
internal sealed record Block(BlockId Id, BlockTarget Target, BlockMeasure Measure, string? Reason, DateTimeOffset MadeAt, string MadeBy);
