using AnnounceBot.Delivery;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>Something that is to be said or done in the chat.</summary>
/// <param name="Title">Of the post that it is about; null: it is about none, and what it says is not for this page.</param>
internal sealed record WaitingLine(long Id, DeliveryState State, Purpose Purpose, DeliveryAction Action, string Channel, string? Title, string? Reason, DateTimeOffset DueAt);
