using AnnounceBot.Chat;

namespace AnnounceBot.Delivery;

/// <summary>The next thing to do in a channel.</summary>
/// <param name="IsUncertain">An attempt was begun and its answer never stored: look before sending.</param>
/// <param name="AttemptedAt">When the first attempt began whose answer is unknown.</param>
/// <param name="MaxPerHour">See <see cref="Plan"/>.</param>
internal sealed record PendingDelivery(
    DeliveryId Id, string Channel, ChatMessage Message, string? Link, string Nonce, bool IsUncertain, DateTimeOffset? AttemptedAt, int? MaxPerHour);
