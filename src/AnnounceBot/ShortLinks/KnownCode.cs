using AnnounceBot.Posts;

namespace AnnounceBot.ShortLinks;

/// <summary>A code that was given.</summary>
/// <param name="Code">As it was given.</param>
/// <param name="Link">Where people are sent.</param>
/// <param name="IsRetracted">A moderator took the post back.</param>
internal sealed record KnownCode(long Id, string Code, PostId Post, string Link, bool IsRetracted);
