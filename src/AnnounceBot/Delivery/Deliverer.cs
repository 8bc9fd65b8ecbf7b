using AnnounceBot.Chat;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Delivery;

/// <summary>Drains the outbox: lanes beside each other, each in order, each delivery once.</summary>
internal sealed partial class Deliverer(DeliveryQueue queue, ForgottenDeliveries forgotten, IChat chat, TimeProvider clock, ILogger<Deliverer> log)
{
    /// <summary>How long a delivery rests whose answer was lost before it is looked up.</summary>
    private static readonly TimeSpan BeforeLooking = TimeSpan.FromSeconds(2);

    /// <summary>How long a request that is under way may take when we are told to stop, until what came of it is known; else it is looked up at the next start.</summary>
    public static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(5);

    /// <summary>Shorter waits are the chat's everyday life.</summary>
    private static readonly TimeSpan WorthTelling = TimeSpan.FromMinutes(1);

    /// <summary>Does what is due now.</summary>
    /// <returns>How many announcements were made.</returns>
    public async Task<int> DeliverPendingAsync(CancellationToken cancellationToken)
    {
        var announced = await Task.WhenAll(queue.Heads().Select(head => DrainAsync(head.Lane, cancellationToken)));
        return announced.Sum();
    }

    /// <summary>Does what is due now in one lane, until its next has to wait.</summary>
    /// <returns>How many announcements were made.</returns>
    public async Task<int> DrainAsync(string lane, CancellationToken cancellationToken)
    {
        var announced = 0;
        while (queue.Next(lane) is { } delivery)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var grace = new Grace(ToFinish, clock, cancellationToken);
            var outcome = delivery.MayStand ? await LookAsync(delivery, cancellationToken) : null;
            if (outcome is null)
            {
                if (!delivery.MayStand && await IsRecalledAsync(delivery, cancellationToken))
                    continue;
                if (await queue.BeginAsync(delivery, cancellationToken) is not { } begun)
                    continue;
                (delivery, outcome) = (begun, await DoAsync(begun, grace.Token));
            }

            if (await SettleAsync(delivery, outcome, grace.Token) && delivery is { Action: DeliveryAction.Create, Purpose: Purpose.Announcement })
                announced++;
        }

        return announced;
    }

    /// <returns>What became of the earlier attempt; null if it had no effect.</returns>
    private async Task<SendOutcome?> LookAsync(PendingDelivery delivery, CancellationToken cancellationToken) =>
        await chat.FindAsync(delivery.Place ?? delivery.Channel, AttemptAt(delivery, delivery.AttemptedAt!.Value), cancellationToken) switch
        {
            Sighting.Found found => new SendOutcome.Done(found.Message),
            var other => WhyNotNow(other),
        };

    /// <returns>Whether it is done with for now: it stands since before a backup was put back, or nobody can tell yet.</returns>
    private async Task<bool> IsRecalledAsync(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        foreach (var time in forgotten.TimesOf(delivery))
        {
            var sighting = await chat.RecallAsync(delivery.Place!, AttemptAt(delivery, time.From), time, cancellationToken);
            if (sighting is Sighting.Found or Sighting.FoundAmongOthers)
            {
                await forgotten.AdoptAsync(delivery, (sighting as Sighting.Found)?.Message, CancellationToken.None);
                LogRecalled(delivery.Id.Value, delivery.Channel);
                return true;
            }

            if (WhyNotNow(sighting) is not { } reason)
                continue;
            await SettleAsync(delivery, reason, cancellationToken);
            return true;
        }

        return false;
    }

    private Attempt AttemptAt(PendingDelivery delivery, DateTimeOffset begunAt) => new(delivery.Message, delivery.Nonce, delivery.Link, begunAt, queue.Knows);

    private static SendOutcome? WhyNotNow(Sighting sighting) => sighting switch
    {
        Sighting.Later later => new SendOutcome.Later(later.Wait, later.Reason),
        Sighting.Blocked blocked => new SendOutcome.Blocked(blocked.Wait, blocked.Reason),
        _ => null,
    };

    private async Task<SendOutcome> DoAsync(PendingDelivery delivery, CancellationToken cancellationToken) => (delivery.Action, delivery.Target) switch
    {
        (DeliveryAction.Create, _) when delivery.Place is { } place => await chat.CreateAsync(place, delivery.Message, delivery.Nonce, cancellationToken),
        (DeliveryAction.Create, _) => new SendOutcome.Refused("What it belongs to was dropped or deleted. Trying again does that first, if it was dropped."),
        (_, null) => new SendOutcome.Gone("its message was dropped or deleted"),
        (DeliveryAction.Edit, { } message) => await chat.EditAsync(message, delivery.Message, cancellationToken),
        (DeliveryAction.Delete, { } message) => await chat.DeleteAsync(message, cancellationToken),
        (DeliveryAction.Crosspost, { } message) => await chat.CrosspostAsync(message, cancellationToken),
        (DeliveryAction.Thread, { } message) => await chat.OpenThreadAsync(message, delivery.Message.Topic ?? "", cancellationToken),
        _ => throw new InvalidOperationException($"{delivery.Action} is no action that the deliverer knows"),
    };

    /// <returns>Whether it is known to be done.</returns>
    private async Task<bool> SettleAsync(PendingDelivery delivery, SendOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SendOutcome.Done done:
                await SentAsync(delivery, done.Message);
                return true;
            case SendOutcome.Gone when delivery.Action is DeliveryAction.Create or DeliveryAction.Delete:
                await SentAsync(delivery, message: null);
                return true;
            case SendOutcome.Gone gone:
                await queue.GoneAsync(delivery, gone.Reason, cancellationToken);
                return false;
            case SendOutcome.Later later:
                LogLater(later.Wait > WorthTelling ? LogLevel.Information : LogLevel.Debug, delivery.Id.Value, delivery.Channel, later.Wait, later.Reason);
                await queue.PutOffAsync(delivery.Id, WaitingAs(delivery), later.Wait, later.Reason, cancellationToken);
                return false;
            case SendOutcome.Blocked blocked:
                if (await queue.BlockedAsync(delivery, WaitingAs(delivery), blocked.Wait, blocked.Reason, cancellationToken))
                    LogBlocked(delivery.Channel, blocked.Reason);
                return false;
            case SendOutcome.Unanswered lost:
                LogUnanswered(delivery.Id.Value, delivery.Channel, lost.Reason);
                await queue.PutOffAsync(delivery.Id, DeliveryState.Sending, BeforeLooking, lost.Reason, cancellationToken);
                return false;
            case SendOutcome.Refused refused:
                LogRefused(delivery.Id.Value, delivery.Channel, refused.Reason);
                await queue.FailedAsync(delivery, refused.Reason, cancellationToken);
                return false;
            default:
                throw new InvalidOperationException($"{outcome} is not an outcome that the deliverer knows");
        }
    }

    /// <summary>Not cancelled with us: it is shown, and that must be known.</summary>
    private async Task SentAsync(PendingDelivery delivery, MessageRef? message)
    {
        if (await queue.SentAsync(delivery, message, CancellationToken.None))
            LogWorks(delivery.Channel);
        LogDone(delivery.Id.Value, delivery.Channel, delivery.Action);
    }

    /// <summary>An attempt that surely had no effect does not tell what became of an earlier one.</summary>
    private static DeliveryState WaitingAs(PendingDelivery delivery) => delivery.MayStand ? DeliveryState.Sending : DeliveryState.Pending;

    [LoggerMessage(Message = "Delivery {Delivery} to {Channel} waits {Wait}: {Reason}")]
    private partial void LogLater(LogLevel level, long delivery, string channel, TimeSpan wait, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Channel {Channel} keeps its deliveries waiting: {Reason}")]
    private partial void LogBlocked(string channel, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Delivery} to {Channel} was made before the backup was put back, and is not made again")]
    private partial void LogRecalled(long delivery, string channel);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Delivery {Delivery} to {Channel} is done ({Action})")]
    private partial void LogDone(long delivery, string channel, DeliveryAction action);

    [LoggerMessage(Level = LogLevel.Information, Message = "Channel {Channel} works again")]
    private partial void LogWorks(string channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} to {Channel} was not answered and will be looked for: {Reason}")]
    private partial void LogUnanswered(long delivery, string channel, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} to {Channel} was refused: {Reason}")]
    private partial void LogRefused(long delivery, string channel, string reason);
}
