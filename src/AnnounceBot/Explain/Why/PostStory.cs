using AnnounceBot.Announcements;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Posts;
using AnnounceBot.Submissions;

namespace AnnounceBot.Explain.Why;

/// <summary>All that is known of a post.</summary>
/// <param name="Feed">The one that it is credited to; null: it came by another way.</param>
/// <param name="Finder">The one that brought it first.</param>
/// <param name="Routes">What today's routes say of it.</param>
/// <param name="Submissions">Those that it came from, and those that suggested it once more, the oldest first.</param>
internal sealed record PostStory(
    PostId Id, Post Post, PostMarks Marks, FeedCard? Feed, FeedCard? Finder, IReadOnlyList<RouteVerdict> Routes, IReadOnlyList<AnnouncementStory> Announcements,
    IReadOnlyList<Submission> Submissions, IReadOnlyList<Deed> Deeds);
