using AnnounceBot.Delivery;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Holds;

/// <summary>Puts posts that are too many at once before the moderators, one message for a feed, and does what they decide.</summary>
internal sealed class HoldDesk(NoticeBoard board, DeliveryList deliveries, Timetable timetable, Writer writer, TimeProvider clock)
{
    private const int Named = 5, Reasons = 3;

    /// <summary>Holds announcements together; while nobody has decided on earlier ones of the feed, they join those.</summary>
    /// <param name="reason">For a moderator: why they are held, as a sentence.</param>
    /// <param name="held">Created as held, and stored with their posts, in this transaction.</param>
    public void Hold(Session session, FeedId feed, string feedName, string reason, IReadOnlyCollection<DeliveryId> held)
    {
        if (held.Count == 0)
            return;
        Refresh(session);
        var hold = HoldStore.Undecided(session, feed) ?? HoldStore.One(session, HoldStore.Add(session, feed, feedName, reason, clock.GetUtcNow()))!;
        foreach (var delivery in held)
            HoldStore.Add(session, hold.Id, delivery);
        Tell(session, hold with { Reason = string.Join('\n', hold.Reason.Split('\n').Append(reason).Distinct().TakeLast(Reasons)) });
    }

    /// <summary>The first decision counts.</summary>
    /// <returns>What to tell the one who decided.</returns>
    public Task<string> DecideAsync(HoldId id, HoldDecision decision, string by, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        Refresh(session);
        if (HoldStore.One(session, id) is not { } hold)
            return "I do not know any more what that was about. `announcebot deliveries list` shows what is held.";
        if (hold.Decision is not null)
            return HoldWords.DecidedBefore(hold, HoldStore.Tally(session, id));
        Carry(session, id, decision, by);
        Close(session, hold, decision, by);
        return HoldWords.Done(decision, hold.Posts);
    }, cancellationToken);

    /// <summary>Looks whether something was decided without the buttons; then the messages say so.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => writer.WriteAsync(Refresh, cancellationToken);

    /// <inheritdoc cref="RefreshAsync"/>
    public void Refresh(Session session)
    {
        foreach (var hold in HoldStore.Undecided(session))
        {
            var left = HoldStore.Summary(session, hold.Id, Named).Posts;
            if (left == 0)
                Close(session, hold, HoldDecision.Elsewhere, by: null);
            else if (left != hold.Posts)
                Tell(session, hold);
        }
    }

    private void Tell(Session session, Hold hold)
    {
        var held = HoldStore.Summary(session, hold.Id, Named);
        var message = HoldWords.Asking(hold, held);
        if (hold.Notice is { } known)
            board.Change(session, known, message);
        HoldStore.Told(session, hold.Id, hold.Notice ?? board.Post(session, message), hold.Reason, held.Posts);
    }

    private void Carry(Session session, HoldId id, HoldDecision decision, string by)
    {
        var newest = decision == HoldDecision.Newest ? HoldStore.HeldOfNewestPost(session, id) : [];
        var last = new Dictionary<string, DateTimeOffset>();
        foreach (var delivery in HoldStore.Held(session, id))
        {
            if (decision != HoldDecision.All && !newest.Contains(delivery.Id))
            {
                deliveries.Drop(session, [delivery.Id.Value], $"marked as seen by {by}");
                continue;
            }

            var plan = timetable.Behind(session, delivery, last.TryGetValue(delivery.Lane, out var previous) ? previous : null);
            DeliveryList.Release(session, delivery.Id, plan);
            last[delivery.Lane] = plan.NotBefore;
        }
    }

    private void Close(Session session, Hold hold, HoldDecision decision, string? by)
    {
        HoldStore.Decided(session, hold.Id, decision, by, clock.GetUtcNow());
        if (hold.Notice is { } notice)
            board.Change(session, notice, HoldWords.Decided(hold with { Decision = decision, DecidedBy = by }, HoldStore.Tally(session, hold.Id)));
    }
}
