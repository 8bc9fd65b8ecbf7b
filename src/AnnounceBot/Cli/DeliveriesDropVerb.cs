using System.CommandLine;

namespace AnnounceBot.Cli;

internal static class DeliveriesDropVerb
{
    public static Command Create(Shell shell) => DeliveryChoice.Verb(shell, "drop", "Gives up what waits, is held or failed: it is never announced.", "announcebot deliveries drop --all-held", "dropped", (list, ids, cancellationToken) => list.DropAsync(ids, "dropped on the command line", cancellationToken));
}
