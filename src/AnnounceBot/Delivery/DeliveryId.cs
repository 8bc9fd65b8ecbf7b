namespace AnnounceBot.Delivery;

internal readonly record struct DeliveryId(long Value);
