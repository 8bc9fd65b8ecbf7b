using System.Diagnostics.CodeAnalysis;
using AnnounceBot.Posts;

namespace AnnounceBot.Watching;

/// <summary>Feeds that wait for their poll: a host's feeds one after the other with a pause between, hosts beside each other.</summary>
/// <param name="perHost">How many feeds of one host may be taken at a time.</param>
internal sealed class PollQueue(int perHost, TimeProvider clock)
{
    private const int MostIdle = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, HostLine> _hosts = [];
    private readonly PriorityQueue<HostLine, long> _ready = new();
    private readonly HashSet<FeedId> _feeds = [];
    private TaskCompletionSource _changed = NewSignal();
    private int _waiting;
    private bool _isComplete;

    /// <summary>Hosts that are remembered.</summary>
    public int Hosts
    {
        get
        {
            lock (_lock)
                return _hosts.Count;
        }
    }

    /// <summary>Feeds that wait or are being polled.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _feeds.Count;
        }
    }

    /// <summary>Adds feeds, but for those that are here already.</summary>
    public void Add(IEnumerable<DueFeed> feeds)
    {
        lock (_lock)
        {
            ForgetIdle();
            foreach (var feed in feeds.Where(feed => _feeds.Add(feed.Id)))
            {
                var line = Line(feed.Host);
                line.Waiting.Enqueue(feed);
                _waiting++;
                MakeReady(line);
            }

            Signal();
        }
    }

    /// <summary>No more will be added.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _isComplete = true;
            Signal();
        }
    }

    /// <returns>Whether there is a feed whose host is free.</returns>
    public bool TryTake([NotNullWhen(true)] out DueFeed? feed)
    {
        lock (_lock)
            return TryTake(out feed, out _);
    }

    /// <summary>Waits for a feed whose host is free.</summary>
    /// <returns>Null when all have been taken and no more will come.</returns>
    public async Task<DueFeed?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            TimeSpan wait;
            lock (_lock)
            {
                if (TryTake(out var feed, out wait))
                    return feed;
                if (_isComplete && _waiting == 0)
                    return null;
                changed = _changed.Task;
            }

            await (wait == Timeout.InfiniteTimeSpan
                ? changed.WaitAsync(cancellationToken)
                : Task.WhenAny(changed, Task.Delay(wait, clock, cancellationToken)));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The host has answered and is free for another, after a pause.</summary>
    public void ReleaseHost(DueFeed feed, TimeSpan pause)
    {
        lock (_lock)
        {
            var line = Line(feed.Host);
            line.Busy--;
            line.FreeAt = clock.GetTimestamp() + (long)(pause.TotalSeconds * clock.TimestampFrequency);
            MakeReady(line);
            Signal();
        }
    }

    /// <summary>The feed is done and may be added again.</summary>
    public void Done(FeedId feed)
    {
        lock (_lock)
            _feeds.Remove(feed);
    }

    private bool TryTake([NotNullWhen(true)] out DueFeed? feed, out TimeSpan wait)
    {
        (feed, wait) = (null, Timeout.InfiniteTimeSpan);
        if (!_ready.TryPeek(out var line, out var freeAt))
            return false;
        // The monotonic clock: a corrected wall clock must not hold a host for hours.
        wait = clock.GetElapsedTime(clock.GetTimestamp(), freeAt);
        if (wait > TimeSpan.Zero)
            return false;

        _ready.Dequeue();
        line.IsReady = false;
        feed = line.Waiting.Dequeue();
        _waiting--;
        line.Busy++;
        MakeReady(line);
        return true;
    }

    private void MakeReady(HostLine line)
    {
        if (line.IsReady || line.Waiting.Count == 0 || line.Busy >= perHost)
            return;
        line.IsReady = true;
        _ready.Enqueue(line, line.FreeAt);
    }

    private HostLine Line(string host)
    {
        if (!_hosts.TryGetValue(host, out var line))
            _hosts[host] = line = new();
        return line;
    }

    /// <summary>A host that is free again is like one that was never asked.</summary>
    private void ForgetIdle()
    {
        if (_hosts.Count < _feeds.Count + MostIdle)
            return;
        var now = clock.GetTimestamp();
        foreach (var (host, line) in _hosts)
        {
            if (line.Busy == 0 && line.Waiting.Count == 0 && line.FreeAt <= now)
                _hosts.Remove(host);
        }
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class HostLine
    {
        public Queue<DueFeed> Waiting { get; } = [];

        public int Busy { get; set; }

        public bool IsReady { get; set; }

        /// <summary>A timestamp of the clock.</summary>
        public long FreeAt { get; set; }
    }
}
