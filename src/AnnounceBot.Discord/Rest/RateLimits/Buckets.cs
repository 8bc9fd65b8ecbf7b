namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>Which calls Discord counts together: by its own word where it has been told, else by route, and always by channel, server or webhook.</summary>
internal sealed class Buckets
{
    private const int SweepAt = 1_000;

    private readonly Dictionary<(string Route, string Resource), Bucket> _ofRoute = [];
    private readonly Dictionary<(string Hash, string Resource), Bucket> _ofHash = [];
    private readonly Dictionary<string, string> _hashes = [];
    private int _sweepAt = SweepAt;

    public int Count => _ofRoute.Count + _ofHash.Count;

    public Bucket Of(string route, string resource, TimeSpan now)
    {
        if (_ofRoute.TryGetValue((route, resource), out var known))
            return known;

        Sweep(now);
        var bucket = _hashes.TryGetValue(route, out var hash) ? OfHash(hash, resource) : new();
        _ofRoute.Add((route, resource), bucket);
        return bucket;
    }

    /// <summary>Takes in which bucket a call belonged to; it and those behind it go there.</summary>
    public void Learn(Ticket ticket, string hash, TimeSpan now)
    {
        var current = ticket.Bucket!;
        _hashes[ticket.Route] = hash;
        if (current.Hash == hash)
            return;

        Sweep(now);
        if (current.Hash is null && _ofHash.TryAdd((hash, ticket.Resource), current))
        {
            current.Hash = hash;
            return;
        }

        var target = OfHash(hash, ticket.Resource);
        _ofRoute[(ticket.Route, ticket.Resource)] = target;
        current.MoveTo(target, ticket);
    }

    private Bucket OfHash(string hash, string resource)
    {
        if (!_ofHash.TryGetValue((hash, resource), out var bucket))
        {
            bucket = new() { Hash = hash };
            _ofHash.Add((hash, resource), bucket);
        }

        return bucket;
    }

    /// <summary>Threads and conversations come and go; a bucket that nothing holds back any more may be forgotten.</summary>
    private void Sweep(TimeSpan now)
    {
        if (Count < _sweepAt)
            return;

        foreach (var (key, _) in _ofRoute.Where(pair => pair.Value.IsIdle(now)).ToArray())
            _ofRoute.Remove(key);

        foreach (var (key, _) in _ofHash.Where(pair => pair.Value.IsIdle(now)).ToArray())
            _ofHash.Remove(key);

        _sweepAt = Math.Max(SweepAt, Count * 2);
    }
}
