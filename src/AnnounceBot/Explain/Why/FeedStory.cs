using AnnounceBot.Chat.Journal;
using AnnounceBot.Submissions;
using AnnounceBot.Watching;

namespace AnnounceBot.Explain.Why;

/// <summary>All that is known of a feed.</summary>
/// <param name="Doubt">Why its posts wait for a moderator; null: they do not.</param>
/// <param name="MovedTo">The one that took its place.</param>
/// <param name="Posts">How many are credited to it.</param>
/// <param name="Lately">How many of them were published in the last <see cref="FeedStories.Days"/> days.</param>
/// <param name="Latest">The newest first.</param>
/// <param name="Proposals">Those by which people suggested to watch it, the oldest first.</param>
/// <param name="AskedAt">When this was so.</param>
internal sealed record FeedStory(
    Feed Feed, string? Doubt, string? MovedTo, long Posts, long Lately, IReadOnlyList<FeedPost> Latest, IReadOnlyList<Submission> Proposals, IReadOnlyList<Deed> Deeds,
    DateTimeOffset AskedAt);
