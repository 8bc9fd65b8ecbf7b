using AnnounceBot.Chat;
using AnnounceBot.Delivery;

namespace AnnounceBot.Explain.Why;

/// <summary>What became of a post in a channel.</summary>
/// <param name="Channel">As configured: a name or an id.</param>
/// <param name="Reason">Why it waits, is held, failed or was dropped.</param>
/// <param name="Message">Where it stands; null: nowhere.</param>
/// <param name="Question">Where moderators are asked whether it may go; null: nowhere.</param>
/// <param name="Blocked">Why all of its channel waits for a person; null: it does not.</param>
/// <param name="Ahead">How many go before it in its channel.</param>
internal sealed record AnnouncementStory(
    DeliveryId Delivery, string Channel, DeliveryState State, string? Reason, DateTimeOffset DueAt, DateTimeOffset? SettledAt, MessageRef? Message, MessageRef? Question, string? Blocked,
    long Ahead)
{
    /// <summary>What was done to its message since, or is to be done, the oldest first.</summary>
    public IReadOnlyList<FollowUpStory> FollowUps { get; init; } = [];

    /// <summary>People can see it there, as far as we know.</summary>
    public bool Stands => State == DeliveryState.Sent && Message is not null && !FollowUps.Any(follow => follow is { Action: DeliveryAction.Delete, State: DeliveryState.Sent });

    public bool Waits => State is DeliveryState.Pending or DeliveryState.Sending;
}
