using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Checking;

/// <summary>Something about a draft that a moderator may want to mend before it is published.</summary>
/// <param name="Post">Null: it is about the issue as a whole.</param>
/// <param name="Words">For moderators, in Markdown.</param>
internal sealed record Finding(PostId? Post, string Words);
