using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Storage;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Delivery;

/// <summary>The outbox for a person: what waits, is held or failed, and why; and what to do about it.</summary>
internal sealed class DeliveryList(Database database, Writer writer, TimeProvider clock)
{
    private const string ByState = """
        SELECT id, state, channel, message, link, reason, message_id, enqueued_at, due_at, settled_at
        FROM deliveries WHERE state = @state ORDER BY id
        """;

    private const string Counted = "SELECT count(*) FROM deliveries WHERE state = @state";

    // A person who says so does not mean "after the quiet hours". What may have been shown before it was refused is looked for first.
    private const string SendAgain = """
        UPDATE deliveries SET state = CASE WHEN attempted_at IS NULL THEN 'pending' ELSE 'sending' END, reason = NULL, due_at = @now, settled_at = NULL, quiet = NULL,
          not_before = CASE WHEN not_before IS NULL THEN NULL ELSE @now END
        WHERE id = @id AND state IN ('held', 'failed', 'pending')
        """;

    private const string SetDropped = """
        UPDATE deliveries SET state = 'dropped', reason = @reason, settled_at = @now WHERE id = @id AND state IN ('held', 'failed', 'pending')
        """;

    public List<DeliveryLine> In(IEnumerable<DeliveryState> states) =>
        database.Read(session => states.SelectMany(state => session.Query(ByState, Read, ("@state", state.ToColumn()))).OrderBy(line => line.Id).ToList());

    public long Count(DeliveryState state) => database.Read(session => session.Scalar(Counted, ("@state", state.ToColumn()))!.Value);

    /// <returns>How many of them wait to be sent now; the others were sent, dropped or never there.</returns>
    public Task<int> RetryAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => ids.Sum(id => session.Execute(SendAgain, ("@id", id), ("@now", clock.GetUtcNow().ToColumn()))), cancellationToken);

    /// <returns>How many of them will not be sent.</returns>
    public Task<int> DropAsync(IReadOnlyCollection<long> ids, string reason, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => ids.Sum(id => session.Execute(SetDropped,
            ("@id", id), ("@reason", reason), ("@now", clock.GetUtcNow().ToColumn()))), cancellationToken);

    private static DeliveryLine Read(SqliteDataReader row)
    {
        var message = JsonSerializer.Deserialize(row.GetString(3), ChatJson.Default.ChatMessage)!;
        return new(row.GetInt64(0), row.GetString(1), row.GetString(2), message.Card?.Title ?? message.Text ?? "", row.TextOrNull(4), row.TextOrNull(5),
            row.TextOrNull(6), row.Instant(7), row.Instant(8), row.InstantOrNull(9));
    }
}
