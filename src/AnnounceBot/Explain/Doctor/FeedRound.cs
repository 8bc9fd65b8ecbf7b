using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Watching;

namespace AnnounceBot.Explain.Doctor;

/// <summary>Reads each feed once, due or not, as politely as polling does, and stores nothing.</summary>
internal sealed class FeedRound(FeedReader reader, HostPauses pauses, WatchingOptions options, TimeProvider clock)
{
    /// <param name="onRead">Told of each; called from many threads.</param>
    public async Task RunAsync(IReadOnlyList<WatchedFeed> feeds, Action<WatchedFeed, ReadOutcome> onRead, CancellationToken cancellationToken)
    {
        var queue = new PollQueue(options.PerHost, clock);
        queue.Add(feeds.Select((feed, index) => new DueFeed(new FeedId(index), feed.Reader.Url)));
        queue.Complete();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, options.Concurrency),
            new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
            async (_, stopped) =>
            {
                while (await queue.TakeAsync(stopped) is { } turn)
                    onRead(feeds[(int)turn.Id.Value], await ReadAsync(queue, turn, feeds[(int)turn.Id.Value].Reader, stopped));
            });
    }

    private async Task<ReadOutcome> ReadAsync(PollQueue queue, DueFeed turn, FeedState state, CancellationToken cancellationToken)
    {
        ReadOutcome? outcome = null;
        try
        {
            return outcome = state.Url.IsFile
                ? await FileFeeds.ReadAsync(state, options.MaxBytes, clock.GetUtcNow(), cancellationToken)
                : await reader.ReadAsync(state, cancellationToken);
        }
        finally
        {
            queue.ReleaseHost(turn, pauses.After(turn, isRateLimited: outcome is ReadOutcome.Busy { IsRateLimit: true }));
        }
    }
}
