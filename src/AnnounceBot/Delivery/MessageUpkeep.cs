using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Storage;
using AnnounceBot.Storage.Upkeep;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Delivery;

/// <summary>Of old deliveries that are done keeps where their messages stand, and what they were called: what they said is in the chat.</summary>
internal sealed class MessageUpkeep(Database database, Writer writer, StorageOptions options, TimeProvider clock) : IUpkeep
{
    private const int DeliveriesAStep = 250, FirstLine = 200;

    private const string What = "delivered messages";

    private const string Next = "SELECT id, message, state, purpose, enqueued_at FROM deliveries WHERE id > @last ORDER BY id LIMIT @atMost";

    private const string Shorten = "UPDATE deliveries SET message = @message WHERE id = @id AND state IN ('sent', 'dropped')";

    private readonly OldRows _rows = new(database, writer, options, clock);

    public Task<bool> StepAsync(CancellationToken cancellationToken) => _rows.StepAsync(NextOf, Cut, DeliveriesAStep, cancellationToken);

    private static List<Old> NextOf(Session session, DateTimeOffset before) =>
        [.. session.Query(Next, Read, ("@last", Progress.Of(session, What)), ("@atMost", DeliveriesAStep)).TakeWhile(delivery => delivery.EnqueuedAt < before)];

    private static void Cut(Session session, List<Old> deliveries)
    {
        foreach (var delivery in deliveries.Where(delivery => delivery.IsDone))
            session.Execute(Shorten, ("@id", delivery.Id), ("@message", JsonSerializer.Serialize(Kept(delivery), ChatJson.Default.ChatMessage)));
        Progress.Reach(session, What, deliveries[^1].Id);
    }

    /// <summary>Of what one person was told nothing.</summary>
    private static ChatMessage Kept(Old delivery)
    {
        if (delivery.Purpose == Purpose.Receipt)
            return new();
        var message = JsonSerializer.Deserialize(delivery.Message, ChatJson.Default.ChatMessage)!;
        return new()
        {
            Card = message.Card is { } card ? new() { Title = card.Title, Link = card.Link } : null,
            Text = message is { Card: null, Text: { } text } ? Graphemes.Cut(text.Split('\n')[0], FirstLine) : null,
            Topic = message.Topic,
        };
    }

    private static Old Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2) is "sent" or "dropped", DeliveryColumns.ToPurpose(row.GetString(3)), row.Instant(4));

    private sealed record Old(long Id, string Message, bool IsDone, Purpose Purpose, DateTimeOffset EnqueuedAt);
}
