using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.Gateway;

/// <summary>Counts identifies: 1,000 in a day, and one in a while for each shard key; Discord's "session start limit".</summary>
/// <param name="clock">Tells how long ago the last ones were.</param>
/// <param name="spacing">How long a shard key waits between two identifies: 5 seconds at Discord.</param>
internal sealed class IdentifyBudget(TimeProvider clock, TimeSpan spacing)
{
    private const int Total = 1000;
    private const int MaxConcurrency = 1;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, long> _last = [];
    private long? _dayBegan;
    private int _used;

    /// <summary>Counts an identify.</summary>
    /// <param name="shard">The shard's number, from 0.</param>
    /// <returns>Whether it was in time: false if another of its key came just before, or none is left today.</returns>
    public bool TryTake(int shard)
    {
        lock (_lock)
        {
            BeginDay();
            _dayBegan ??= clock.GetTimestamp();
            _used++;
            var key = shard % MaxConcurrency;
            var isTooSoon = _last.TryGetValue(key, out var last) && clock.GetElapsedTime(last) < spacing;
            if (isTooSoon || _used > Total)
                return false;

            _last[key] = clock.GetTimestamp();
            return true;
        }
    }

    /// <summary>The object <c>session_start_limit</c> of <c>GET /gateway/bot</c>.</summary>
    public JsonObject Describe()
    {
        lock (_lock)
        {
            BeginDay();
            return new()
            {
                ["total"] = Total,
                ["remaining"] = Math.Max(0, Total - _used),
                ["reset_after"] = _dayBegan is { } began ? (long)Math.Ceiling((Day - clock.GetElapsedTime(began)).TotalMilliseconds) : 0,
                ["max_concurrency"] = MaxConcurrency,
            };
        }
    }

    private void BeginDay()
    {
        if (_dayBegan is not { } began || clock.GetElapsedTime(began) < Day)
            return;

        _dayBegan = null;
        _used = 0;
    }
}
