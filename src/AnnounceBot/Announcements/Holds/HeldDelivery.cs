using AnnounceBot.Delivery;

namespace AnnounceBot.Announcements.Holds;

/// <summary>An announcement that is held.</summary>
/// <param name="Lane">The queue that it will stand in.</param>
/// <param name="Quiet">As its route said when it came.</param>
/// <param name="MaxPerHour">As its route said when it came.</param>
internal sealed record HeldDelivery(DeliveryId Id, string Lane, QuietHours? Quiet, int? MaxPerHour);
