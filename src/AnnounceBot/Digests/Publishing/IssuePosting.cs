using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary>Brings an issue into its channel, and out of it again.</summary>
internal sealed class IssuePosting(Outbox outbox, DigestOptions options)
{
    private const string Insert = "INSERT INTO digest_messages (delivery_id, digest_id) VALUES (@delivery, @digest)";

    private const string Messages = "SELECT delivery_id FROM digest_messages WHERE digest_id = @digest ORDER BY delivery_id";

    private const string Forget = "DELETE FROM digest_messages WHERE digest_id = @digest";

    /// <summary>The first message stands in the channel; the rest in a thread under it, or right behind it, which in a forum is in its post.</summary>
    public void Post(Session session, DigestId issue, IReadOnlyList<ChatMessage> messages)
    {
        var first = Create(session, issue, messages[0], inside: null);
        var inThread = options.Thread && messages.Count > 1;
        var place = inThread ? outbox.OpenThread(session, first, messages[0].Topic ?? "") : first;
        var rest = messages.Skip(1).Select(message => Create(session, issue, message, place)).ToList();
        if (!options.Crosspost)
            return;
        foreach (var message in inThread ? [first] : rest.Prepend(first))
            outbox.Crosspost(session, message);
    }

    public void TakeBack(Session session, DigestId issue)
    {
        foreach (var message in Of(session, issue))
            outbox.Delete(session, message);
        session.Execute(Forget, ("@digest", issue.Value));
    }

    /// <returns>In their order.</returns>
    public static List<DeliveryId> Of(Session session, DigestId issue) => session.Query(Messages, row => new DeliveryId(row.GetInt64(0)), ("@digest", issue.Value));

    /// <returns>Whether it stands in a thread or forum post of its own, which stays when its messages go.</returns>
    public static bool HasThread(Session session, DigestId issue)
    {
        var places = Of(session, issue).Select(message => Outbox.PlaceOf(session, message)).OfType<MessageRef>().ToList();
        return places.Exists(place => place.Channel != places[0].Channel) || places is [{ } first, ..] && first.Channel == first.Id;
    }

    private DeliveryId Create(Session session, DigestId issue, ChatMessage message, DeliveryId? inside)
    {
        var delivery = outbox.Create(session, new(Purpose.Digest, options.Channel, message) { Inside = inside });
        session.Execute(Insert, ("@delivery", delivery.Value), ("@digest", issue.Value));
        return delivery;
    }
}
