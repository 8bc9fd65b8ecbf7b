using AnnounceBot.Delivery;

namespace AnnounceBot.Digests.Publishing;

/// <summary>A published issue as a list shows it.</summary>
/// <param name="First">The message that it begins with; null: it was never posted.</param>
internal sealed record ListedIssue(DigestId Id, int Number, string Title, DateTimeOffset PublishedAt, int Posts, DeliveryId? First);
