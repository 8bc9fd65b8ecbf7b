using System.Globalization;
using System.Net.Http.Headers;

namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>What an answer's header says about limits.</summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#header-format</remarks>
internal sealed record RateHeaders
{
    public string? Bucket { get; init; }

    public int? Remaining { get; init; }

    /// <summary>From the answer on; the absolute time beside it would need clocks that agree.</summary>
    public TimeSpan? ResetAfter { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public string? Scope { get; init; }

    public bool IsGlobal { get; init; }

    public static RateHeaders Of(HttpResponseHeaders headers) => new()
    {
        Bucket = Value(headers, "X-RateLimit-Bucket"),
        Remaining = int.TryParse(Value(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var left) ? left : null,
        ResetAfter = Span.OfSeconds(Value(headers, "X-RateLimit-Reset-After")),
        RetryAfter = Span.OfSeconds(Value(headers, "Retry-After")),
        Scope = Value(headers, "X-RateLimit-Scope"),
        IsGlobal = string.Equals(Value(headers, "X-RateLimit-Global"), "true", StringComparison.OrdinalIgnoreCase),
    };

    private static string? Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First() : null;
}
