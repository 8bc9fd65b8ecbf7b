using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Delivery;

/// <summary>Everything the bot says unasked, in one table. A feature enqueues in its own transaction; the deliverer drains it.</summary>
internal sealed class Outbox(Database database, Writer writer, Doorbell doorbell, TimeProvider clock)
{
    private const string Insert = """
        INSERT INTO deliveries (channel, message, link, state, reason, enqueued_at, due_at, not_before, max_per_hour)
        VALUES (@channel, @message, @link, @state, @reason, @now, coalesce(@notBefore, @now), @notBefore, @maxPerHour)
        RETURNING id
        """;

    private const string ChannelsWaiting = "SELECT DISTINCT channel FROM deliveries WHERE state IN ('pending', 'sending')";

    private const string NextInChannel = """
        SELECT id, channel, message, link, state, attempted_at, due_at, max_per_hour FROM deliveries
        WHERE channel = @channel AND state IN ('pending', 'sending') AND coalesce(not_before, 0) <= @now ORDER BY id LIMIT 1
        """;

    private const string Begin = """
        UPDATE deliveries SET state = 'sending', attempted_at = coalesce(attempted_at, @now), attempts = attempts + 1, nonce = @nonce, reason = NULL
        WHERE id = @id AND state IN ('pending', 'sending')
        """;

    private const string Settle = """
        UPDATE deliveries SET state = @state, reason = @reason, message_id = @messageId, settled_at = @now WHERE id = @id AND state = 'sending'
        """;

    // What was surely not shown is pending again, as if never tried; what may have been stays in sending.
    private const string PutOff = """
        UPDATE deliveries SET state = @state, attempted_at = CASE @state WHEN 'pending' THEN NULL ELSE attempted_at END, due_at = @due, reason = @reason
        WHERE id = @id AND state = 'sending'
        """;

    private const string NextTry = """
        SELECT min(due_at) FROM (
          SELECT due_at, min(id) FROM deliveries WHERE state IN ('pending', 'sending') AND coalesce(not_before, 0) <= @now GROUP BY channel)
        """;

    private const string NextPlanned = "SELECT min(not_before) FROM deliveries WHERE state IN ('pending', 'sending') AND not_before > @now";

    private readonly string _installation = database.Read(session => session.Text("SELECT name FROM installation")!);

    /// <param name="heldBecause">A reason to wait for a moderator; null to send it as soon as it may be.</param>
    /// <param name="plan">Null: it is not spread over time, and not held back by what is.</param>
    public DeliveryId Enqueue(Session session, string channel, ChatMessage message, string? link, string? heldBecause, Plan? plan = null)
    {
        var id = session.Scalar(Insert,
            ("@channel", channel), ("@message", JsonSerializer.Serialize(message, ChatJson.Default.ChatMessage)), ("@link", link),
            ("@state", heldBecause is null ? "pending" : "held"), ("@reason", heldBecause ?? plan?.Because), ("@now", clock.GetUtcNow().ToColumn()),
            ("@notBefore", plan?.NotBefore.ToColumn()), ("@maxPerHour", plan?.MaxPerHour))!.Value;
        session.AfterCommit(doorbell.Ring);
        return new(id);
    }

    public List<string> WaitingChannels() => database.Read(session => session.Query(ChannelsWaiting, row => row.GetString(0)));

    /// <returns>
    /// The oldest of the channel, if its time has come: a later one never overtakes it. What is planned for later is not yet in the queue.
    /// </returns>
    public PendingDelivery? Next(string channel)
    {
        var now = clock.GetUtcNow();
        return database.Read(session => session.Query(NextInChannel, row => row.Instant(6) <= now ? Read(row) : null, ("@channel", channel), ("@now", now.ToColumn())))
            .SingleOrDefault();
    }

    /// <summary>Stored before the request is made, so that after a crash we know that something may have been shown.</summary>
    /// <returns>False if a person dropped it meanwhile, or its channel's hour is full.</returns>
    public Task<bool> BeginAsync(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // What may have been shown already goes on: the hour had room for it when it was begun.
        return writer.WriteAsync(session =>
            !(delivery is { IsUncertain: false, MaxPerHour: { } max } && ChannelPlan.PutOffIfHourIsFull(session, delivery.Channel, now, max))
            && session.Execute(Begin, ("@id", delivery.Id.Value), ("@nonce", delivery.Nonce), ("@now", now.ToColumn())) == 1, cancellationToken);
    }

    public Task SentAsync(DeliveryId id, string messageId, CancellationToken cancellationToken) =>
        SettleAsync(id, DeliveryState.Sent, null, messageId, cancellationToken);

    public Task FailedAsync(DeliveryId id, string reason, CancellationToken cancellationToken) =>
        SettleAsync(id, DeliveryState.Failed, reason, null, cancellationToken);

    public Task PutOffAsync(DeliveryId id, DeliveryState state, TimeSpan wait, string reason, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => session.Execute(PutOff,
            ("@state", state.ToColumn()), ("@due", (clock.GetUtcNow() + wait).ToColumn()), ("@reason", reason), ("@id", id.Value)), cancellationToken);

    /// <returns>When the next one may be tried; null if nothing waits.</returns>
    public DateTimeOffset? NextDueAt() => new[] { NextTryAt(), FirstOf(NextPlanned) }.Min();

    /// <returns>The same of those only that are not planned for later.</returns>
    public DateTimeOffset? NextTryAt() => FirstOf(NextTry);

    private DateTimeOffset? FirstOf(string query) =>
        database.Read(session => session.Scalar(query, ("@now", clock.GetUtcNow().ToColumn()))) is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : null;

    private Task<int> SettleAsync(DeliveryId id, DeliveryState state, string? reason, string? messageId, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => session.Execute(Settle,
            ("@state", state.ToColumn()), ("@reason", reason), ("@messageId", messageId), ("@now", clock.GetUtcNow().ToColumn()), ("@id", id.Value)), cancellationToken);

    private PendingDelivery Read(SqliteDataReader row) => new(
        new(row.GetInt64(0)), row.GetString(1), JsonSerializer.Deserialize(row.GetString(2), ChatJson.Default.ChatMessage)!, row.TextOrNull(3),
        Nonce.For(_installation, row.GetInt64(0), row.GetString(1)), row.GetString(4) == "sending", row.InstantOrNull(5), row.IsDBNull(7) ? null : row.GetInt32(7));
}
