namespace AnnounceBot.Delivery;

/// <summary>A delivery as a moderator sees it in a list.</summary>
/// <param name="Purpose">Of its message: announcement, notice, test, receipt or digest.</param>
/// <param name="Action">What is to be done with that message: create, edit, delete, crosspost, thread.</param>
/// <param name="Behind">The delivery that goes first; null: none.</param>
/// <param name="What">The title or first line of that message.</param>
internal sealed record DeliveryLine(
    long Id, string State, string Purpose, string Action, string Channel, string What, string? Link, string? Reason, string? MessageId, DateTimeOffset EnqueuedAt, DateTimeOffset DueAt, DateTimeOffset? SettledAt,
    long? Behind);
