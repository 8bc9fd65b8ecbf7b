using AnnounceBot.Delivery;

namespace AnnounceBot.Digests.Publishing;

/// <summary>An issue's file in the output folder.</summary>
/// <param name="Notice">Tells moderators that it cannot be written; null: it could, so far.</param>
internal sealed record IssueFile(DigestId Issue, int Number, string Folder, string Name, string Text, DeliveryId? Notice);
