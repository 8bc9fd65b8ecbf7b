using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Delivery;

/// <summary>After a backup was put back: what may have been said since it was made, of which the database knows nothing any more.</summary>
internal sealed class ForgottenDeliveries(Database database, Writer writer, Outbox outbox, TimeProvider clock)
{
    // It takes no place in the channel's hour: nothing is shown now.
    private const string Adopt = """
        UPDATE deliveries SET state = 'sent', reason = 'it stood there already when a backup had been put back', posted_in = @postedIn, message_id = @messageId, not_before = NULL, settled_at = @now
        WHERE id = @id AND state = 'pending'
        RETURNING message
        """;

    // Until its buttons are made right, what stands there is from before.
    private const string Known = """
        SELECT 1 FROM deliveries AS shown WHERE message_id = @message AND action = 'create'
          AND NOT EXISTS (SELECT 1 FROM deliveries AS edit WHERE edit.target_id = shown.id AND edit.action = 'edit' AND edit.state IN ('pending', 'sending', 'failed'))
        """;

    private const string Last = "SELECT max(coalesce(max(enqueued_at), 0), coalesce(max(settled_at), 0)) FROM deliveries";

    /// <summary>As long as a feed may need to come back, and as old as entries may be to be announced (watching.maxAge) unless somebody wants it otherwise.</summary>
    private static readonly TimeSpan FeedsComeBack = TimeSpan.FromDays(30);

    // It has no more while we run: who puts a backup back stops the bot.
    private readonly List<ForgottenTime> _times = database.Read(ForgottenTime.All);

    /// <returns>When a database that is no copy of `backup` did something last.</returns>
    public static DateTimeOffset LastTrace(Session session) => DateTimeOffset.FromUnixTimeMilliseconds(session.Scalar(Last)!.Value);

    /// <returns>The times in which it may have been shown.</returns>
    public IEnumerable<ForgottenTime> TimesOf(PendingDelivery delivery) =>
        delivery is { Action: DeliveryAction.Create, Place: not null } ? _times.Where(time => MayBeOf(time, delivery)) : [];

    /// <summary>Whether a message is one of those that the database tells of, as it stands there.</summary>
    public bool Knows(string messageId) => database.Read(session => session.Any(Known, ("@message", messageId)));

    /// <param name="message">Where it stands; null: it is part of a message about several.</param>
    public Task AdoptAsync(PendingDelivery delivery, MessageRef? message, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        var json = session.Text(Adopt, ("@id", delivery.Id.Value), ("@postedIn", message?.Channel), ("@messageId", message?.Id), ("@now", clock.GetUtcNow().ToColumn()));
        if (message is null || json is null)
            return;
        // Its buttons know what it is about by numbers that were given since; or it was told to say something else while we looked.
        if (delivery.Message.Buttons.Count > 0 || json != JsonSerializer.Serialize(delivery.Message, ChatJson.Default.ChatMessage))
            outbox.Edit(session, delivery.Id, JsonSerializer.Deserialize(json, ChatJson.Default.ChatMessage)!);
    }, cancellationToken);

    /// <summary>
    /// What waited when the copy was made, whatever it is. What is enqueued since may be something that was shown and forgotten only if it is about posts, which their feeds bring
    /// again: a notice or a receipt in the same words is news. Posts are looked for while their feeds may come back; for ever those that were published before.
    /// </summary>
    private bool MayBeOf(ForgottenTime time, PendingDelivery delivery) =>
        delivery.EnqueuedAt <= time.To
        || (delivery.Purpose is Purpose.Announcement or Purpose.Digest
            && (clock.GetUtcNow() < time.To + FeedsComeBack || delivery.Message.Card?.PublishedAt < time.To));
}
