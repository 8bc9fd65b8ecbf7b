using System.Security.Cryptography;
using System.Text;

namespace AnnounceBot.Playground.RateLimits;

/// <summary>Counts requests: in buckets by route and top-level resource, and all together 50 in a second.</summary>
/// <param name="factor">How many times as many each of them takes.</param>
internal sealed class RateLimiter(TimeProvider clock, int factor)
{
    private const int ManyBuckets = 1000;

    private readonly RateRule _global = new(50 * factor, TimeSpan.FromSeconds(1));
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Window> _windows = [];
    private Window? _all;

    /// <summary>Counts a request, if it is within its limits.</summary>
    /// <param name="route">Method and route template.</param>
    /// <param name="resource">The channel, guild, or webhook with its token, that it is about; empty if none.</param>
    /// <param name="isInteraction">Answers to interactions are outside the global limit.</param>
    public RateVerdict Take(string route, string resource, bool isInteraction)
    {
        lock (_lock)
        {
            var hash = Hash(route);
            if (!isInteraction)
            {
                _all = Current(_all, _global);
                if (_all.Used >= _global.Limit)
                    return Verdict(_all, isAllowed: false, hash, isGlobal: true);
            }

            var window = WindowOf($"{hash}:{resource}", RateRule.Of(route) * factor);
            if (window.Used >= window.Rule.Limit)
                return Verdict(window, isAllowed: false, hash, isGlobal: false);

            window.Used++;
            if (!isInteraction)
                _all!.Used++;
            return Verdict(window, isAllowed: true, hash, isGlobal: false);
        }
    }

    private RateVerdict Verdict(Window window, bool isAllowed, string hash, bool isGlobal)
    {
        var resetAfter = window.Rule.Window - clock.GetElapsedTime(window.Began);
        return new(isAllowed, hash, window.Rule.Limit, window.Rule.Limit - window.Used, resetAfter, clock.GetUtcNow() + resetAfter, isGlobal);
    }

    private Window WindowOf(string key, RateRule rule)
    {
        if (_windows.Count >= ManyBuckets)
            Forget();

        return _windows[key] = Current(_windows.GetValueOrDefault(key), rule);
    }

    private Window Current(Window? window, RateRule rule) =>
        window is not null && !IsOver(window) ? window : new(rule, clock.GetTimestamp());

    private bool IsOver(Window window) => clock.GetElapsedTime(window.Began) >= window.Rule.Window;

    private void Forget()
    {
        foreach (var (key, _) in _windows.Where(pair => IsOver(pair.Value)).ToList())
            _windows.Remove(key);
    }

    private static string Hash(string route) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)).AsSpan(0, 16));

    private sealed class Window(RateRule rule, long began)
    {
        public RateRule Rule => rule;

        public long Began => began;

        public int Used { get; set; }
    }
}
