namespace AnnounceBot.Posts;

internal readonly record struct PostId(long Value);
