using AnnounceBot.Storage;

namespace AnnounceBot.Watching;

/// <summary>What the polls of a round came to, on its way to the store: what a feed brought at once, that it brought nothing together with others.</summary>
/// <remarks>Most polls bring nothing, and a commit costs more than all that is kept of them. Those that a crash forgets are made again.</remarks>
/// <param name="onStored">Told of each feed and how many posts it brought.</param>
internal sealed class PollResults(Poller poller, PollQueue queue, Action<PollResult, int> onStored)
{
    private const int Together = 64;

    private readonly Lock _lock = new();
    private List<Polled> _uneventful = [];

    /// <param name="polled">Null: the feed was not polled after all.</param>
    /// <exception cref="OperatorException">Nothing can be stored.</exception>
    public async Task AddAsync(DueFeed due, Polled? polled, CancellationToken cancellationToken)
    {
        if (polled is { Document: null })
        {
            if (Collect(polled) >= Together)
                await StoreAsync();
            return;
        }

        try
        {
            var newPosts = polled is null ? 0 : await poller.StoreAsync(polled, cancellationToken);
            onStored(polled?.Result ?? PollResult.Skipped, newPosts);
        }
        finally
        {
            queue.Done(due.Id);
        }
    }

    /// <summary>Stores what was collected. Not cancelled with us: what servers have answered need not be asked again.</summary>
    /// <exception cref="OperatorException">Nothing can be stored.</exception>
    public async Task StoreAsync()
    {
        var polls = Take();
        if (polls.Count == 0)
            return;
        try
        {
            await poller.StoreAsync(polls, CancellationToken.None);
            polls.ForEach(polled => onStored(polled.Result, 0));
        }
        finally
        {
            polls.ForEach(polled => queue.Done(polled.Feed.Id));
        }
    }

    private int Collect(Polled polled)
    {
        lock (_lock)
        {
            _uneventful.Add(polled);
            return _uneventful.Count;
        }
    }

    private List<Polled> Take()
    {
        lock (_lock)
        {
            var taken = _uneventful;
            _uneventful = [];
            return taken;
        }
    }
}
