using AnnounceBot.Chat;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Delivery;

/// <summary>Drains the outbox: channels beside each other, each in order, each delivery once.</summary>
internal sealed partial class Deliverer(Outbox outbox, IChat chat, ILogger<Deliverer> log)
{
    /// <summary>How long a delivery rests whose answer was lost before it is looked up.</summary>
    private static readonly TimeSpan BeforeLooking = TimeSpan.FromSeconds(2);

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many deliveries were sent.</returns>
    public async Task<int> DeliverPendingAsync(CancellationToken cancellationToken)
    {
        var sent = await Task.WhenAll(outbox.WaitingChannels().Select(channel => DrainAsync(channel, cancellationToken)));
        return sent.Sum();
    }

    private async Task<int> DrainAsync(string channel, CancellationToken cancellationToken)
    {
        var sent = 0;
        while (outbox.Next(channel) is { } delivery)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = delivery.IsUncertain ? await LookAsync(delivery, cancellationToken) : null;
            if (outcome is null)
            {
                if (!await outbox.BeginAsync(delivery, cancellationToken))
                    continue;
                outcome = await chat.SendAsync(channel, delivery.Message, delivery.Nonce, cancellationToken);
            }

            if (await SettleAsync(delivery, outcome, cancellationToken))
                sent++;
        }

        return sent;
    }

    /// <returns>What became of the earlier attempt; null if it had no effect.</returns>
    private async Task<SendOutcome?> LookAsync(PendingDelivery delivery, CancellationToken cancellationToken) =>
        await chat.FindAsync(delivery.Channel, delivery.Nonce, delivery.Link, delivery.AttemptedAt!.Value, cancellationToken) switch
        {
            Sighting.Found found => new SendOutcome.Sent(found.MessageId),
            Sighting.Later later => new SendOutcome.Unanswered(later.Reason),
            _ => null,
        };

    /// <returns>Whether it is known to be shown.</returns>
    private async Task<bool> SettleAsync(PendingDelivery delivery, SendOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SendOutcome.Sent done:
                // Not cancelled with us: it is shown, and that must be known.
                await outbox.SentAsync(delivery.Id, done.MessageId, CancellationToken.None);
                return true;
            case SendOutcome.Later later:
                LogLater(delivery.Id.Value, delivery.Channel, later.Wait, later.Reason);
                await outbox.PutOffAsync(delivery.Id, DeliveryState.Pending, later.Wait, later.Reason, cancellationToken);
                return false;
            case SendOutcome.Unanswered lost:
                LogUnanswered(delivery.Id.Value, delivery.Channel, lost.Reason);
                await outbox.PutOffAsync(delivery.Id, DeliveryState.Sending, BeforeLooking, lost.Reason, cancellationToken);
                return false;
            case SendOutcome.Refused refused:
                LogRefused(delivery.Id.Value, delivery.Channel, refused.Reason);
                await outbox.FailedAsync(delivery.Id, refused.Reason, cancellationToken);
                return false;
            default:
                throw new InvalidOperationException($"{outcome} is not an outcome that the deliverer knows");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Delivery} to {Channel} waits {Wait}: {Reason}")]
    private partial void LogLater(long delivery, string channel, TimeSpan wait, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} to {Channel} was not answered and will be looked for: {Reason}")]
    private partial void LogUnanswered(long delivery, string channel, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} to {Channel} was refused: {Reason}")]
    private partial void LogRefused(long delivery, string channel, string reason);
}
