using AnnounceBot.Storage;

namespace AnnounceBot.Watching;

/// <summary>Polls what is in the queue, many feeds at a time, until the queue is complete.</summary>
internal sealed class PollWorkers(Poller poller, HostPauses pauses, WatchingOptions options)
{
    /// <param name="onPolled">Told of each feed and how many posts it brought; called from many threads.</param>
    /// <exception cref="OperatorException">Nothing can be stored; the feeds stay due.</exception>
    public Task RunAsync(PollQueue queue, Action<PollResult, int> onPolled, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, options.Concurrency),
            new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
            async (_, stopped) => await WorkAsync(queue, onPolled, stopped));

    private async Task WorkAsync(PollQueue queue, Action<PollResult, int> onPolled, CancellationToken cancellationToken)
    {
        // While one feed waits for the disk the next one's server is asked, so that more of them share a commit.
        var storing = Task.CompletedTask;
        try
        {
            while (await queue.TakeAsync(cancellationToken) is { } due)
            {
                var polled = await ReadAsync(queue, due, cancellationToken);
                await storing;
                storing = StoreAsync(queue, due, polled, onPolled, cancellationToken);
                // Documents are large: each worker holds one at a time.
                if (polled?.Document is not null)
                    await storing;
            }
        }
        finally
        {
            await storing;
        }
    }

    private async Task StoreAsync(PollQueue queue, DueFeed due, Polled? polled, Action<PollResult, int> onPolled, CancellationToken cancellationToken)
    {
        try
        {
            var newPosts = polled is null ? 0 : await poller.StoreAsync(polled, cancellationToken);
            onPolled(polled?.Result ?? PollResult.Skipped, newPosts);
        }
        finally
        {
            queue.Done(due);
        }
    }

    private async Task<Polled?> ReadAsync(PollQueue queue, DueFeed due, CancellationToken cancellationToken)
    {
        Polled? polled = null;
        try
        {
            return polled = await poller.ReadAsync(due, cancellationToken);
        }
        finally
        {
            queue.ReleaseHost(due, pauses.After(due, polled));
        }
    }
}
