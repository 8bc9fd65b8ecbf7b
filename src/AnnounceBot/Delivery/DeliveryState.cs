namespace AnnounceBot.Delivery;

/// <summary>pending → sending → sent; or held for a moderator, failed for good, dropped by a person.</summary>
internal enum DeliveryState
{
    Pending,
    Sending,
    Sent,
    Held,
    Failed,
    Dropped,
}
