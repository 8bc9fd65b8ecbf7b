namespace AnnounceBot.Delivery;

/// <summary>A delivery as a moderator sees it in a list.</summary>
/// <param name="What">The title or sentence that it shows.</param>
internal sealed record DeliveryLine(
    long Id, string State, string Channel, string What, string? Link, string? Reason, string? MessageId, DateTimeOffset EnqueuedAt, DateTimeOffset DueAt, DateTimeOffset? SettledAt);
