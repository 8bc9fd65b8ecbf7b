using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Delivery;

/// <summary>The outbox as the deliverer sees it: what is next in each lane, what was begun, what became of it.</summary>
/// <param name="zone">The community's: quiet hours are meant in it.</param>
internal sealed class DeliveryQueue(Database database, Writer writer, TimeZoneInfo zone, ChannelTroubles troubles, IEnumerable<IShownListener> listeners, TimeProvider clock)
{
    // What is about a message waits until that is there, or never will be.
    internal const string IsReady =
        "(target_id IS NULL OR EXISTS (SELECT 1 FROM deliveries AS target WHERE target.id = waiting.target_id AND target.state IN ('sent', 'dropped')))";

    // From lane to lane along the index, and in each lane only to its first: thousands may wait. SQLite would go through all that are pending.
    private const string LaneHeads = $"""
        WITH RECURSIVE lanes (name) AS (
          SELECT min(lane) FROM deliveries INDEXED BY deliveries_waiting WHERE state IN ('pending', 'sending')
          UNION ALL
          SELECT (SELECT min(lane) FROM deliveries INDEXED BY deliveries_waiting WHERE state IN ('pending', 'sending') AND lane > lanes.name) FROM lanes WHERE name IS NOT NULL)
        SELECT name,
          (SELECT due_at FROM deliveries AS waiting
            WHERE lane = lanes.name AND state IN ('pending', 'sending') AND coalesce(not_before, 0) <= @now AND {IsReady} ORDER BY id LIMIT 1),
          (SELECT min(not_before) FROM deliveries WHERE lane = lanes.name AND state IN ('pending', 'sending') AND not_before > @now),
          EXISTS (SELECT 1 FROM notices WHERE kind = 'blocked' AND lane = lanes.name AND over_at IS NULL)
        FROM lanes WHERE name IS NOT NULL
        """;

    private const string NextInLane = $"""
        SELECT id, action, purpose, lane, channel, message, link, state, attempted_at, due_at, max_per_hour, quiet, target_id,
          (SELECT posted_in FROM deliveries AS target WHERE target.id = waiting.target_id), (SELECT message_id FROM deliveries AS target WHERE target.id = waiting.target_id), nonce,
          enqueued_at
        FROM deliveries AS waiting
        WHERE lane = @lane AND state IN ('pending', 'sending') AND coalesce(not_before, 0) <= @now AND {IsReady} ORDER BY id LIMIT 1
        """;

    private const string Begin = """
        UPDATE deliveries SET state = 'sending', attempted_at = coalesce(attempted_at, @now), attempts = attempts + 1, nonce = @nonce, reason = NULL
        WHERE id = @id AND state IN ('pending', 'sending')
        RETURNING message
        """;

    private const string Settle = """
        UPDATE deliveries SET state = @state, reason = @reason, posted_in = @postedIn, message_id = @messageId, settled_at = @now WHERE id = @id AND state = 'sending'
        """;

    // What was surely not shown is pending again, as if never tried; what may have been stays in sending.
    private const string PutOff = """
        UPDATE deliveries SET state = @state, attempted_at = CASE @state WHEN 'pending' THEN NULL ELSE attempted_at END, due_at = @due, reason = @reason
        WHERE id = @id AND state IN ('pending', 'sending')
        """;

    // It was begun when it was told to be deleted, and had no effect: it is not shown first, to be deleted then.
    private const string DropDeleted = $"""
        UPDATE deliveries SET state = 'dropped', reason = '{Outbox.DeletedUnshown}', settled_at = @now
        WHERE id = @id AND state IN ('pending', 'failed') AND attempted_at IS NULL
          AND EXISTS (SELECT 1 FROM deliveries AS deletion WHERE deletion.target_id = @id AND deletion.action = 'delete' AND deletion.state = 'pending')
        """;

    private const string NeverShown = "UPDATE deliveries SET attempted_at = NULL WHERE id = @id";

    // Lanes are in order: what is still to be shown there is newer.
    private const string NewerEdit = """
        SELECT 1 FROM deliveries AS newer JOIN deliveries AS failed ON newer.target_id = failed.target_id
        WHERE failed.id = @id AND failed.action = 'edit' AND newer.action = 'edit' AND newer.state = 'pending' AND newer.id > failed.id
        """;

    // With the nonce of its edit, which no message had: by its own one a chat may still know the message that is gone.
    private const string GiveUpNonce = "UPDATE deliveries SET nonce = NULL WHERE id = @edit";

    private const string ShowAnew = """
        UPDATE deliveries SET state = 'pending', message = (SELECT message FROM deliveries WHERE id = @edit), nonce = @nonce, posted_in = NULL, message_id = NULL,
          attempted_at = NULL, settled_at = NULL, due_at = @now
        WHERE id = (SELECT target_id FROM deliveries WHERE id = @edit) AND state = 'sent'
        """;

    private const string MessageIsKnown = "SELECT 1 FROM deliveries WHERE message_id = @message LIMIT 1";

    private readonly string _installation = database.Read(Installation.NameOf);

    /// <returns>Of each lane in which something waits, how it stands.</returns>
    public List<LaneHead> Heads() => database.Read(session => session.Query(
        LaneHeads, row => new LaneHead(row.GetString(0), row.InstantOrNull(1), row.InstantOrNull(2), row.GetBoolean(3)), ("@now", clock.GetUtcNow().ToColumn())));

    /// <returns>
    /// The oldest of the lane, if its time has come: a later one never overtakes it. What is planned for later is not yet in the queue.
    /// </returns>
    public PendingDelivery? Next(string lane)
    {
        var now = clock.GetUtcNow();
        return database.Read(session => session.Query(NextInLane, row => row.Instant(9) <= now ? Read(row) : null, ("@lane", lane), ("@now", now.ToColumn())))
            .SingleOrDefault();
    }

    /// <summary>Stored before the request is made, so that after a crash we know that something may have been shown.</summary>
    /// <returns>It, with the message as it stands now: it may have been edited meanwhile. Null if a person dropped or deleted it, its channel's hour is full, or quiet hours have begun.</returns>
    public Task<PendingDelivery?> BeginAsync(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // What may have been shown already goes on: the hour had room for it when it was begun.
        return writer.WriteAsync(session =>
            !IsDeleted(session, delivery.Id) && (delivery.IsUncertain || !PutsOff(session, delivery, now))
            && session.Text(Begin, ("@id", delivery.Id.Value), ("@nonce", delivery.Nonce), ("@now", now.ToColumn())) is { } message
                ? delivery with { Message = JsonSerializer.Deserialize(message, ChatJson.Default.ChatMessage)! }
                : null, cancellationToken);
    }

    /// <param name="message">Where it stands; null if it was there and somebody deleted it.</param>
    /// <returns>Whether its channel works again since.</returns>
    public Task<bool> SentAsync(PendingDelivery delivery, MessageRef? message, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        SettleIn(session, delivery.Id, DeliveryState.Sent, null, message);
        if (delivery is { Action: DeliveryAction.Create, Purpose: Purpose.Announcement })
        {
            foreach (var listener in listeners)
                listener.Shown(session, delivery.Id, clock.GetUtcNow());
        }

        return troubles.End(session, delivery);
    }, cancellationToken);

    public Task FailedAsync(PendingDelivery delivery, string reason, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        if (session.Any(NewerEdit, ("@id", delivery.Id.Value)))
        {
            SettleIn(session, delivery.Id, DeliveryState.Dropped, "a newer edit takes its place", null);
            return;
        }

        SettleIn(session, delivery.Id, DeliveryState.Failed, reason, null);
        if (!delivery.MayStand)
            session.Execute(NeverShown, ("@id", delivery.Id.Value));
        if (!IsDeleted(session, delivery.Id))
            troubles.Begin(session, TroubleKind.Refused, delivery, reason);
    }, cancellationToken);

    /// <summary>Puts off what waits until a person has changed something about its channel.</summary>
    /// <returns>Whether moderators did not know of it.</returns>
    public Task<bool> BlockedAsync(PendingDelivery delivery, DeliveryState state, TimeSpan wait, string reason, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        PutOffIn(session, delivery.Id, state, wait, reason);
        return troubles.Begin(session, TroubleKind.Blocked, delivery, reason);
    }, cancellationToken);

    /// <summary>Lets be what was to be done to a message that somebody deleted. A notice that waits for a decision is shown anew: nobody could decide any more.</summary>
    public Task GoneAsync(PendingDelivery delivery, string reason, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        SettleIn(session, delivery.Id, DeliveryState.Dropped, reason, null);
        if (delivery is not { Action: DeliveryAction.Edit, Purpose: Purpose.Notice, Message.Buttons.Count: > 0 })
            return;
        session.Execute(GiveUpNonce, ("@edit", delivery.Id.Value));
        session.Execute(ShowAnew, ("@edit", delivery.Id.Value), ("@nonce", delivery.Nonce), ("@now", clock.GetUtcNow().ToColumn()));
    }, cancellationToken);

    public Task PutOffAsync(DeliveryId id, DeliveryState state, TimeSpan wait, string reason, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => PutOffIn(session, id, state, wait, reason), cancellationToken);

    /// <returns>When the next one may be tried; null if nothing waits but what is planned for later, or in channels that are known to wait for a person.</returns>
    public DateTimeOffset? NextTryAt() => Heads().Where(head => !head.IsBlocked).Min(head => head.DueAt);

    /// <returns>Whether a message of this id is one that we know to have sent.</returns>
    public bool Knows(string messageId) => database.Read(session => session.Any(MessageIsKnown, ("@message", messageId)));

    private bool IsDeleted(Session session, DeliveryId id) => session.Execute(DropDeleted, ("@id", id.Value), ("@now", clock.GetUtcNow().ToColumn())) > 0;

    private bool PutsOff(Session session, PendingDelivery delivery, DateTimeOffset now)
    {
        if (delivery.Quiet?.EndAt(now, zone) is { } end)
            return ChannelPlan.PutOffUntil(session, delivery.Lane, end, Plan.QuietUntil(end, zone));
        return delivery.MaxPerHour is { } max && ChannelPlan.PutOffIfHourIsFull(session, delivery.Lane, now, max);
    }

    private void SettleIn(Session session, DeliveryId id, DeliveryState state, string? reason, MessageRef? message) => session.Execute(Settle,
        ("@state", state.ToColumn()), ("@reason", reason), ("@postedIn", message?.Channel), ("@messageId", message?.Id),
        ("@now", clock.GetUtcNow().ToColumn()), ("@id", id.Value));

    private void PutOffIn(Session session, DeliveryId id, DeliveryState state, TimeSpan wait, string reason) => session.Execute(PutOff,
        ("@state", state.ToColumn()), ("@due", (clock.GetUtcNow() + wait).ToColumn()), ("@reason", reason), ("@id", id.Value));

    private PendingDelivery Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), DeliveryColumns.ToAction(row.GetString(1)), DeliveryColumns.ToPurpose(row.GetString(2)), row.GetString(3), row.GetString(4),
        JsonSerializer.Deserialize(row.GetString(5), ChatJson.Default.ChatMessage)!, row.IsDBNull(14) ? null : new(row.GetString(13), row.GetString(14)),
        row.GetString(1) == "create" && !row.IsDBNull(12), row.TextOrNull(6),
        row.TextOrNull(15) ?? Nonce.For(_installation, row.GetInt64(0), row.GetString(4)), row.GetString(7) == "sending", row.InstantOrNull(8), row.IsDBNull(10) ? null : row.GetInt32(10),
        row.TextOrNull(11) is { } quiet && QuietHours.TryParse(quiet, out var hours) ? hours : null, row.Instant(16));
}
