using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Delivery;

/// <summary>The outbox for a person: what waits, is held or failed, and why; and what to do about it.</summary>
internal sealed class DeliveryList(Database database, Writer writer, TimeProvider clock)
{
    // What waits for another one is behind the message that it is about, else behind the first of its lane; what is planned for later is not yet in the queue.
    private const string ByState = $"""
        SELECT id, state, channel, coalesce((SELECT message FROM deliveries AS target WHERE target.id = listed.target_id AND listed.action NOT IN ('create', 'edit')), message),
          link, reason, message_id, enqueued_at, due_at, settled_at, purpose, action,
          CASE WHEN state = 'pending' AND coalesce(not_before, 0) <= @now THEN coalesce(
            (SELECT id FROM deliveries AS target WHERE target.id = listed.target_id AND target.state NOT IN ('sent', 'dropped')),
            (SELECT id FROM deliveries AS waiting
              WHERE lane = listed.lane AND state IN ('pending', 'sending') AND coalesce(not_before, 0) <= @now AND {DeliveryQueue.IsReady} AND id < listed.id ORDER BY id LIMIT 1)) END
        FROM deliveries AS listed WHERE state = @state ORDER BY id
        """;

    private const string Counted = "SELECT count(*) FROM deliveries WHERE state = @state";

    private const string AnnouncementsCounted = "SELECT count(*) FROM deliveries WHERE state = @state AND purpose = 'announcement' AND action = 'create'";

    // A person who says so does not mean "after the quiet hours". What may have been shown before it was refused is looked for first.
    private const string SendAgain = """
        UPDATE deliveries SET state = CASE WHEN attempted_at IS NULL THEN 'pending' ELSE 'sending' END, reason = NULL, due_at = @now, settled_at = NULL, quiet = NULL,
          not_before = CASE WHEN not_before IS NULL THEN NULL ELSE @now END
        WHERE id = @id AND state IN ('held', 'failed', 'pending')
        """;

    private const string LetGo = """
        UPDATE deliveries SET state = 'pending', reason = @reason, due_at = @notBefore, not_before = @notBefore WHERE id = @id AND state = 'held'
        """;

    private const string SetDropped = """
        UPDATE deliveries SET state = 'dropped', reason = @reason, settled_at = @now WHERE id = @id AND state IN ('held', 'failed', 'pending')
        """;

    // What was to be done to a message that is never shown. What was to be said there is not: that nobody reads it, moderators are to know.
    private const string SetFollowersDropped = """
        UPDATE deliveries SET state = 'dropped', reason = @reason, settled_at = @now WHERE target_id = @id AND state = 'pending' AND action <> 'create'
        """;

    // What is to be said in a thread needs the thread; and that the message under which it is opened.
    private const string ReviveWhatItIsIn = """
        WITH RECURSIVE needed (id, target_id) AS (
          SELECT id, target_id FROM deliveries WHERE id = (SELECT target_id FROM deliveries WHERE id = @id AND action = 'create')
          UNION
          SELECT deliveries.id, deliveries.target_id FROM needed JOIN deliveries ON deliveries.id = needed.target_id)
        UPDATE deliveries SET state = CASE WHEN attempted_at IS NULL THEN 'pending' ELSE 'sending' END, reason = NULL, due_at = @now, settled_at = NULL
        WHERE id IN (SELECT id FROM needed) AND state = 'dropped'
        """;

    public List<DeliveryLine> In(IEnumerable<DeliveryState> states)
    {
        var now = clock.GetUtcNow().ToColumn();
        return database.Read(session => states.SelectMany(state => session.Query(ByState, Read, ("@state", state.ToColumn()), ("@now", now))).OrderBy(line => line.Id).ToList());
    }

    public long Count(DeliveryState state) => database.Read(session => session.Scalar(Counted, ("@state", state.ToColumn()))!.Value);

    /// <returns>The same of announcements only: neither notices nor what is done to messages that stand.</returns>
    public long CountAnnouncements(DeliveryState state) => database.Read(session => session.Scalar(AnnouncementsCounted, ("@state", state.ToColumn()))!.Value);

    /// <returns>How many of them wait to be sent now; the others were sent, dropped or never there.</returns>
    public Task<int> RetryAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => Retry(session, ids), cancellationToken);

    /// <inheritdoc cref="RetryAsync"/>
    public int Retry(Session session, IReadOnlyCollection<long> ids) => ids.Count(id => Retry(session, id, clock.GetUtcNow().ToColumn()));

    /// <summary>Ends the waiting of one that is held: it goes when its plan says.</summary>
    public static void Release(Session session, DeliveryId id, Plan plan) =>
        session.Execute(LetGo, ("@id", id.Value), ("@notBefore", plan.NotBefore.ToColumn()), ("@reason", plan.Because));

    /// <returns>How many of them will not be sent.</returns>
    public Task<int> DropAsync(IReadOnlyCollection<long> ids, string reason, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => Drop(session, ids, reason), cancellationToken);

    /// <inheritdoc cref="DropAsync"/>
    public int Drop(Session session, IReadOnlyCollection<long> ids, string reason) => ids.Count(id => Drop(session, id, reason, clock.GetUtcNow().ToColumn()));

    private static bool Retry(Session session, long id, long now)
    {
        if (session.Execute(SendAgain, ("@id", id), ("@now", now)) == 0)
            return false;
        session.Execute(ReviveWhatItIsIn, ("@id", id), ("@now", now));
        return true;
    }

    private static bool Drop(Session session, long id, string reason, long now)
    {
        if (session.Execute(SetDropped, ("@id", id), ("@reason", reason), ("@now", now)) == 0)
            return false;
        session.Execute(SetFollowersDropped, ("@id", id), ("@reason", reason), ("@now", now));
        return true;
    }

    private static DeliveryLine Read(SqliteDataReader row)
    {
        var message = JsonSerializer.Deserialize(row.GetString(3), ChatJson.Default.ChatMessage)!;
        return new(row.GetInt64(0), row.GetString(1), row.GetString(10), row.GetString(11), row.GetString(2), TitleOf(message), row.TextOrNull(4), row.TextOrNull(5),
            row.TextOrNull(6), row.Instant(7), row.Instant(8), row.InstantOrNull(9), row.IsDBNull(12) ? null : row.GetInt64(12));
    }

    private static string TitleOf(ChatMessage message) =>
        Markdown.ToText(message.Card?.Title ?? message.Text?.Split('\n')[0] ?? message.Topic ?? "");
}
