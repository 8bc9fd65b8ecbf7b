using AnnounceBot.Storage;

namespace AnnounceBot.Delivery;

/// <summary>Hears of each announcement that is shown, in the transaction that stores it: what it is about is not for the outbox to know.</summary>
internal interface IShownListener
{
    void Shown(Session session, DeliveryId delivery, DateTimeOffset at);
}
