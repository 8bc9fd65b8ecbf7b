using System.CommandLine;

namespace AnnounceBot.Cli;

internal static class DeliveriesRetryVerb
{
    public static Command Create(Shell shell) => DeliveryChoice.Verb(shell, "retry", "Announces after all what is held or failed.", "announcebot deliveries retry 17 18", "to be announced again", (list, ids, cancellationToken) => list.RetryAsync(ids, cancellationToken));
}
