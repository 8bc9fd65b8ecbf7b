namespace AnnounceBot.Announcements.Holds;

internal readonly record struct HoldId(long Value);
