using AnnounceBot.Delivery;
using AnnounceBot.Posts;

namespace AnnounceBot.Watching.Health;

/// <summary>Something about a feed that moderators were told of.</summary>
/// <param name="Reason">Why it fails or is gone; of one that moved its new address.</param>
/// <param name="Message">The one that tells it.</param>
/// <param name="DecidedBy">Null: nobody yet, or not by a person in the chat.</param>
internal sealed record FeedNotice(FeedNoticeId Id, FeedId Feed, FeedNoticeKind Kind, string Reason, DeliveryId? Message, string? DecidedBy, FeedDecision? Decision);
