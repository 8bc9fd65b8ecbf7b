using AnnounceBot.Delivery;

namespace AnnounceBot.Explain.Why;

/// <summary>What was done to a message, or is to be.</summary>
/// <param name="Reason">Why it waits or failed.</param>
internal sealed record FollowUpStory(DeliveryAction Action, DeliveryState State, string? Reason, DateTimeOffset? SettledAt);
