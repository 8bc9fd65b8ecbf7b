using AnnounceBot.Storage;

namespace AnnounceBot.Watching;

/// <summary>Polls what is in the queue, many feeds at a time, until the queue is complete.</summary>
internal sealed class PollWorkers(Poller poller, HostPauses pauses, WatchingOptions options)
{
    /// <param name="onPolled">Told of each feed and how many posts it brought; called from many threads.</param>
    /// <exception cref="OperatorException">Nothing can be stored; the feeds stay due.</exception>
    public async Task RunAsync(PollQueue queue, Action<PollResult, int> onPolled, CancellationToken cancellationToken)
    {
        var results = new PollResults(poller, queue, onPolled);
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Repeat(queue, options.Concurrency),
                new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
                (shared, stopped) => new(WorkAsync(shared, results, stopped)));
        }
        finally
        {
            await results.StoreAsync();
        }
    }

    private async Task WorkAsync(PollQueue queue, PollResults results, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (!queue.TryTake(out var due))
            {
                // Whoever has to wait does not let the results wait with him.
                await results.StoreAsync();
                due = await queue.TakeAsync(cancellationToken);
                if (due is null)
                    return;
            }

            Polled? polled = null;
            try
            {
                polled = await poller.ReadAsync(due, cancellationToken);
            }
            finally
            {
                queue.ReleaseHost(due, pauses.After(due, polled));
            }

            await results.AddAsync(due, polled, cancellationToken);
        }
    }
}
