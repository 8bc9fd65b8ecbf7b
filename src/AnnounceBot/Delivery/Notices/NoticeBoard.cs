using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Delivery.Notices;

/// <summary>Where moderators hear from the bot.</summary>
/// <param name="channel">A name or an id, as configured.</param>
internal sealed class NoticeBoard(Outbox outbox, string channel)
{
    public DeliveryId Post(Session session, ChatMessage message) => outbox.Create(session, new(Purpose.Notice, channel, message));

    /// <summary>Says it in another way, in the same place: what a moderator heard of already is no news.</summary>
    public void Change(Session session, DeliveryId notice, ChatMessage message) => outbox.Edit(session, notice, message);

    /// <summary>Takes it away: it is of no use to anybody any more.</summary>
    public void Remove(Session session, DeliveryId notice) => outbox.Delete(session, notice);

    /// <returns>Whether a delivery goes to the board itself: nobody could be told there that it does not work.</returns>
    public bool Takes(PendingDelivery delivery) =>
        delivery.Purpose == Purpose.Notice || string.Equals(delivery.Channel.TrimStart('#'), channel.TrimStart('#'), StringComparison.OrdinalIgnoreCase);
}
