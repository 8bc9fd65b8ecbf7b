using AnnounceBot.Chat;

namespace AnnounceBot.Delivery;

/// <summary>The next thing to do in a lane.</summary>
/// <param name="Target">The message that it is about; of a new one, what it is to stand in or behind. Null: there is none, or it does not stand.</param>
/// <param name="IsInside">A new one that is to stand where another is: see <see cref="NewDelivery.Inside"/>.</param>
/// <param name="IsUncertain">An attempt was begun and its answer never stored.</param>
/// <param name="AttemptedAt">When the first attempt began whose answer is unknown.</param>
/// <param name="MaxPerHour">See <see cref="Plan"/>.</param>
/// <param name="Quiet">See <see cref="Plan"/>.</param>
internal sealed record PendingDelivery(
    DeliveryId Id, DeliveryAction Action, Purpose Purpose, string Lane, string Channel, ChatMessage Message, MessageRef? Target, bool IsInside, string? Link, string Nonce,
    bool IsUncertain, DateTimeOffset? AttemptedAt, int? MaxPerHour, QuietHours? Quiet, DateTimeOffset EnqueuedAt)
{
    /// <summary>Where a new one is to be shown; null: what it belongs to stands nowhere.</summary>
    public string? Place => IsInside ? Target?.Channel : Channel;

    /// <summary>Whether doing it could do it twice: only what is created can be there twice.</summary>
    public bool MayStand => IsUncertain && Action == DeliveryAction.Create;
}
