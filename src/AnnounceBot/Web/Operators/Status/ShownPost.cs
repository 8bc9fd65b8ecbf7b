namespace AnnounceBot.Web.Operators.Status;

/// <summary>An announcement that stands.</summary>
/// <param name="Title">Of its first post.</param>
/// <param name="Posts">How many it tells of.</param>
internal sealed record ShownPost(string Channel, DateTimeOffset At, string Title, string Link, int Posts);
