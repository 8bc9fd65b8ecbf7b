using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Delivery;

/// <summary>Everything the bot says unasked, in one table. A feature enqueues in its own transaction; the deliverer drains it.</summary>
/// <remarks>
/// Messages of a channel are created in order; what is done to them later has lanes of its own beside the channel's, so that it holds no new message back.
/// </remarks>
internal sealed class Outbox(Doorbell doorbell, TimeProvider clock)
{
    /// <summary>Discord does not say how many crossposts it takes; reports agree on ten an hour.</summary>
    private const int CrosspostsPerHour = 10;

    /// <summary>Why it was dropped: nobody saw it.</summary>
    public const string DeletedUnshown = "deleted before it was shown";

    /// <summary>Between a channel's name and the delivery that opens a thread there: the lane of what is said in that thread.</summary>
    public const string Inside = "/inside/";

    private const string Insert = """
        INSERT INTO deliveries (action, purpose, lane, channel, message, link, target_id, state, reason, enqueued_at, due_at, not_before, max_per_hour, quiet)
        VALUES (@action, @purpose, @lane, @channel, @message, @link, @target, @state, @reason, @now, coalesce(@notBefore, @now), @notBefore, @maxPerHour, @quiet)
        RETURNING id
        """;

    // Not yet shown to anybody: it is shown in its new form at once.
    private const string ReplaceUnshown = """
        UPDATE deliveries SET message = @message WHERE id = @id AND state IN ('held', 'pending', 'failed') AND attempted_at IS NULL
        """;

    private const string DropUnshown = $"""
        UPDATE deliveries SET state = 'dropped', reason = '{DeletedUnshown}', settled_at = @now
        WHERE id = @id AND state IN ('held', 'pending', 'failed') AND attempted_at IS NULL
        """;

    // One that failed is tried again: what was refused is not what is to be shown now.
    private const string ReplaceWaitingEdit = """
        UPDATE deliveries SET message = @message, state = 'pending', reason = NULL, attempted_at = NULL, settled_at = NULL,
          due_at = CASE state WHEN 'failed' THEN @now ELSE due_at END
        WHERE target_id = @id AND action = 'edit' AND state IN ('pending', 'failed')
        """;

    private const string Deleted = $"""
        SELECT 1 FROM deliveries WHERE id = @id AND ((state = 'dropped' AND reason = '{DeletedUnshown}')
          OR EXISTS (SELECT 1 FROM deliveries AS deletion WHERE deletion.target_id = @id AND deletion.action = 'delete'))
        """;

    private const string Target = "SELECT purpose, channel FROM deliveries WHERE id = @id AND state IN ('pending', 'sending', 'sent', 'held', 'failed')";

    private const string OpensThread = "SELECT 1 FROM deliveries WHERE id = @id AND action = 'thread'";

    private const string Place = "SELECT posted_in, message_id FROM deliveries WHERE id = @id AND state = 'sent' AND posted_in IS NOT NULL AND message_id IS NOT NULL";

    public DeliveryId Create(Session session, NewDelivery delivery)
    {
        var state = delivery.HeldBecause is null ? DeliveryState.Pending : DeliveryState.Held;
        // What is said in a thread holds nothing back in the channel.
        var lane = delivery.Inside is { } thread && session.Any(OpensThread, ("@id", thread.Value)) ? $"{delivery.Channel}{Inside}{thread.Value}" : delivery.Channel;
        return Enqueue(session, DeliveryAction.Create, delivery.Purpose, lane, delivery.Channel, delivery.Message, delivery.Link, delivery.Inside, state,
            delivery.HeldBecause ?? delivery.Plan?.Because, delivery.Plan);
    }

    /// <summary>Shows what was said before in another way: in its place if it stands already, else at once in its new form.</summary>
    /// <returns>Whether a message that may have been seen will be changed.</returns>
    public bool Edit(Session session, DeliveryId target, ChatMessage message)
    {
        var json = ToJson(message);
        var isUnshown = session.Execute(ReplaceUnshown, ("@message", json), ("@id", target.Value)) > 0;
        // Also of what is unshown: an edit may wait since an attempt that came to nothing, and must not bring back what it says.
        var waits = session.Execute(ReplaceWaitingEdit, ("@message", json), ("@id", target.Value), ("@now", clock.GetUtcNow().ToColumn())) > 0;
        return !isUnshown && (waits || Follow(session, target, DeliveryAction.Edit, "edit", message, plan: null) is not null);
    }

    public void Delete(Session session, DeliveryId target)
    {
        if (session.Execute(DropUnshown, ("@id", target.Value), ("@now", clock.GetUtcNow().ToColumn())) == 0)
            Follow(session, target, DeliveryAction.Delete, "edit", new(), plan: null);
    }

    /// <returns>Whether it was told to be deleted: it is gone, or will be.</returns>
    public static bool IsDeleted(Session session, DeliveryId id) => session.Any(Deleted, ("@id", id.Value));

    /// <summary>Hands the message on to the servers that follow its channel, once it stands.</summary>
    public void Crosspost(Session session, DeliveryId target) =>
        Follow(session, target, DeliveryAction.Crosspost, "crosspost", new(), new Plan(clock.GetUtcNow(), Because: null, CrosspostsPerHour));

    /// <summary>Opens a thread under the message, once it stands.</summary>
    /// <param name="topic">The thread's name, plain.</param>
    /// <returns>In which others can be shown: see <see cref="NewDelivery.Inside"/>. Null: there is no such message any more.</returns>
    public DeliveryId? OpenThread(Session session, DeliveryId target, string topic) =>
        Follow(session, target, DeliveryAction.Thread, "thread", new() { Topic = topic }, plan: null);

    /// <returns>Where a message stands; null if it does not, or not yet.</returns>
    public static MessageRef? PlaceOf(Session session, DeliveryId message) =>
        session.Query(Place, row => new MessageRef(row.GetString(0), row.GetString(1)), ("@id", message.Value)).SingleOrDefault();

    private DeliveryId? Follow(Session session, DeliveryId target, DeliveryAction action, string beside, ChatMessage message, Plan? plan)
    {
        var found = session.Query(Target, row => (Purpose: DeliveryColumns.ToPurpose(row.GetString(0)), Channel: row.GetString(1)), ("@id", target.Value));
        if (found is not [var (purpose, channel)])
            return null;
        return Enqueue(session, action, purpose, $"{channel}/{beside}", channel, message, link: null, target, DeliveryState.Pending, because: null, plan);
    }

    private DeliveryId Enqueue(
        Session session, DeliveryAction action, Purpose purpose, string lane, string channel, ChatMessage message, string? link, DeliveryId? target,
        DeliveryState state, string? because, Plan? plan)
    {
        var id = session.Scalar(Insert,
            ("@action", action.ToColumn()), ("@purpose", purpose.ToColumn()), ("@lane", lane), ("@channel", channel), ("@message", ToJson(message)), ("@link", link),
            ("@target", target?.Value), ("@state", state.ToColumn()), ("@reason", because), ("@now", clock.GetUtcNow().ToColumn()),
            ("@notBefore", plan?.NotBefore.ToColumn()), ("@maxPerHour", plan?.MaxPerHour), ("@quiet", plan?.Quiet?.ToString()))!.Value;
        session.AfterCommit(doorbell.Ring);
        return new(id);
    }

    private static string ToJson(ChatMessage message) => JsonSerializer.Serialize(message, ChatJson.Default.ChatMessage);
}
