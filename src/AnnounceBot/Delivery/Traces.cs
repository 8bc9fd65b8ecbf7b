using AnnounceBot.Storage;

namespace AnnounceBot.Delivery;

/// <summary>What deliveries that are over still say about people.</summary>
internal static class Traces
{
    private const string Over = "state IN ('sent', 'dropped', 'failed')";

    private const string DropReceipts = """
        UPDATE deliveries SET state = 'dropped', reason = 'the person had it forgotten', settled_at = @now WHERE channel = @channel AND purpose = 'receipt' AND state IN ('pending', 'held')
        """;

    private const string ClearReceipts = $"UPDATE deliveries SET message = '{{}}', channel = '@', lane = '@', posted_in = NULL WHERE channel = @channel AND purpose = 'receipt' AND {Over}";

    // One that failed may be tried again: then it says what it was changed to.
    private const string ClearMessage = $$"""
        UPDATE deliveries SET message = CASE WHEN state = 'failed' AND action = 'create' THEN coalesce((
          SELECT later.message FROM deliveries AS later WHERE later.target_id = @id AND later.action = 'edit' AND later.state = 'pending' ORDER BY later.id DESC LIMIT 1), '{}') ELSE '{}' END
        WHERE (id = @id OR target_id = @id) AND {{Over}}
        """;

    /// <summary>What a person was told stands nowhere any more, and what they were to be told is told no more.</summary>
    public static void ForgetReceipts(Session session, string personId, DateTimeOffset now)
    {
        session.Execute(DropReceipts, ("@channel", $"@{personId}"), ("@now", now.ToColumn()));
        session.Execute(ClearReceipts, ("@channel", $"@{personId}"));
    }

    /// <summary>Forgets what a message said before it was changed the last time; what waits to be shown stays.</summary>
    public static void ForgetText(Session session, DeliveryId message) => session.Execute(ClearMessage, ("@id", message.Value));
}
