namespace AnnounceBot.ShortLinks;

/// <summary>A short link, and how often it was followed.</summary>
/// <param name="Title">Of its post.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="IsRetracted">A moderator took the post back: it leads nowhere any more.</param>
internal sealed record FollowedLink(string Code, string Title, string Target, DateTimeOffset GivenAt, bool IsRetracted, long Clicks, long Lately);
