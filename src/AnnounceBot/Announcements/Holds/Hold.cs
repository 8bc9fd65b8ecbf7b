using AnnounceBot.Delivery;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Holds;

/// <summary>Posts of a feed that wait together for a moderator.</summary>
/// <param name="FeedName">As people knew it when it began.</param>
/// <param name="Reason">In a moderator's words; a line for each time that posts joined for another reason.</param>
/// <param name="Posts">How many its message tells of.</param>
/// <param name="Notice">That message.</param>
/// <param name="DecidedBy">Null: nobody yet, or not by the buttons.</param>
internal sealed record Hold(HoldId Id, FeedId Feed, string FeedName, string Reason, int Posts, DeliveryId? Notice, string? DecidedBy, HoldDecision? Decision);
