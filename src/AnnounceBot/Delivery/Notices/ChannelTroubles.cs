using AnnounceBot.Chat;
using AnnounceBot.Storage;

namespace AnnounceBot.Delivery.Notices;

/// <summary>
/// Tells moderators once that something does not work in a channel, and once that it works again. A lane has one standing notice of a kind: another reason changes its
/// words, and what fails while a moderator is still to decide on what failed before joins that.
/// </summary>
internal sealed class ChannelTroubles(NoticeBoard board, DeliveryList deliveries, Writer writer, TimeProvider clock)
{
    /// <summary>In the transaction that settles the delivery: a failure that nobody hears of cannot be.</summary>
    /// <returns>Whether it is news.</returns>
    public bool Begin(Session session, TroubleKind kind, PendingDelivery delivery, string reason)
    {
        // Whether a person takes direct messages is theirs alone to say.
        if (delivery.Purpose == Purpose.Receipt)
            return false;
        var known = TroubleStore.Standing(session, kind, delivery.Lane);
        if (known is null && kind == TroubleKind.Refused && TroubleStore.Reopen(session, delivery.Lane, reason) is { } reopened)
        {
            Change(session, reopened, TroubleWords.Begun(reopened));
            return false;
        }

        var trouble = known ?? TroubleStore.Add(session, kind, delivery.Lane, delivery.Channel, reason, clock.GetUtcNow());
        if (known is not null && known.Reason != reason)
            trouble = Reword(session, known with { Reason = reason });
        if (board.Takes(delivery))
            return known is null;
        if (trouble.Notice is not null || TroubleStore.IsToldElsewhere(session, trouble))
            return false;
        Tell(session, trouble);
        return true;
    }

    /// <summary>Something was done.</summary>
    /// <returns>Whether that is news.</returns>
    public bool End(Session session, PendingDelivery delivery)
    {
        Trouble?[] troubles = [TroubleStore.Standing(session, TroubleKind.Blocked, delivery.Lane), TroubleStore.Standing(session, TroubleKind.Refused, delivery.Lane)];
        foreach (var trouble in troubles.OfType<Trouble>())
        {
            var failed = trouble.Kind == TroubleKind.Refused ? TroubleStore.Failed(session, trouble.Lane).Count : 0;
            if (failed > 0)
                TroubleStore.Over(session, trouble.Id, clock.GetUtcNow());
            else
                TroubleStore.Decided(session, trouble.Id, decision: null, by: null, clock.GetUtcNow());
            Change(session, trouble, TroubleWords.Over(trouble, failed));
        }

        return troubles.Any(trouble => trouble is not null);
    }

    /// <returns>What to tell the one who decided.</returns>
    public Task<string> DecideAsync(long id, FailedDecision decision, string by, CancellationToken cancellationToken) => writer.WriteAsync(session =>
    {
        Refresh(session);
        if (TroubleStore.One(session, id) is not { } trouble)
            return "I do not know any more what that was about. `announcebot deliveries list` shows what failed.";
        if (trouble.IsDecided)
            return TroubleWords.DecidedBefore(trouble);
        var failed = TroubleStore.Failed(session, trouble.Lane);
        var count = decision == FailedDecision.Retry ? deliveries.Retry(session, failed) : deliveries.Drop(session, failed, $"dropped by {by}");
        foreach (var same in TroubleStore.Undecided(session, TroubleKind.Refused).Where(other => other.Lane == trouble.Lane))
            Decide(session, same, decision, by, count);
        return TroubleWords.Done(decision, count);
    }, cancellationToken);

    /// <summary>Looks whether what had failed or waited was decided on without the buttons; then its notice says so.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => writer.WriteAsync(Refresh, cancellationToken);

    private void Tell(Session session, Trouble trouble)
    {
        var message = TroubleWords.Begun(trouble);
        // A channel that is missing shows in all of its lanes, in any order: posting says most.
        if (trouble.Kind == TroubleKind.Blocked && trouble.Lane == trouble.Channel && TroubleStore.TakeOver(session, trouble.Channel) is { } notice)
            board.Change(session, notice, message);
        else
            notice = board.Post(session, message);
        TroubleStore.Told(session, trouble.Id, notice);
    }

    private void Refresh(Session session)
    {
        foreach (var trouble in TroubleStore.Undecided(session, TroubleKind.Refused).Where(trouble => TroubleStore.Failed(session, trouble.Lane).Count == 0))
            Decide(session, trouble, decision: null, by: null, count: 0);
        foreach (var trouble in TroubleStore.Undecided(session, TroubleKind.Blocked).Where(trouble => !TroubleStore.IsWaiting(session, trouble.Lane)))
            Decide(session, trouble, decision: null, by: null, count: 0);
    }

    private void Decide(Session session, Trouble trouble, FailedDecision? decision, string? by, int count)
    {
        TroubleStore.Decided(session, trouble.Id, decision, by, clock.GetUtcNow());
        Change(session, trouble, TroubleWords.Decided(trouble, decision, by, count));
    }

    private Trouble Reword(Session session, Trouble trouble)
    {
        TroubleStore.Changed(session, trouble.Id, trouble.Reason);
        Change(session, trouble, TroubleWords.Begun(trouble));
        return trouble;
    }

    private void Change(Session session, Trouble trouble, ChatMessage message)
    {
        if (trouble.Notice is { } notice)
            board.Change(session, notice, message);
    }
}
