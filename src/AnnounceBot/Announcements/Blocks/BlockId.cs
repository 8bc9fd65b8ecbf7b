namespace AnnounceBot.Announcements.Blocks;

internal readonly record struct BlockId(long Value);
