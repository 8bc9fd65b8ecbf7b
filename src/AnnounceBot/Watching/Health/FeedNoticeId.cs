namespace AnnounceBot.Watching.Health;

internal readonly record struct FeedNoticeId(long Value);
