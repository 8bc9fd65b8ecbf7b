using System.Globalization;
using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.RateLimits;

/// <summary>Whether a request is within its limits, and how its bucket stands.</summary>
/// <param name="Bucket">The bucket's hash.</param>
/// <param name="ResetAfter">Until the bucket is full again.</param>
/// <param name="Reset">The same by the wall clock.</param>
/// <param name="IsGlobal">Whether it was refused for all of the bot's requests together.</param>
internal sealed record RateVerdict(bool IsAllowed, string Bucket, int Limit, int Remaining, TimeSpan ResetAfter, DateTimeOffset Reset, bool IsGlobal)
{
    public Dictionary<string, string> Headers()
    {
        var headers = IsGlobal ? new() { ["X-RateLimit-Global"] = "true" } : BucketHeaders();
        if (IsAllowed)
            return headers;

        headers["X-RateLimit-Scope"] = IsGlobal ? "global" : "user";
        headers["Retry-After"] = WholeSeconds(ResetAfter);
        return headers;
    }

    public JsonObject Body() => Refusal(ResetAfter, IsGlobal);

    public static JsonObject Refusal(TimeSpan retryAfter, bool isGlobal) => new()
    {
        ["message"] = "You are being rate limited.",
        ["retry_after"] = Math.Round(retryAfter.TotalSeconds, 3),
        ["global"] = isGlobal,
    };

    /// <summary>Rounded up: the header has no decimals.</summary>
    public static string WholeSeconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan wait) => wait.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Epoch(DateTimeOffset time) => (time.ToUnixTimeMilliseconds() / 1000m).ToString("0.000", CultureInfo.InvariantCulture);

    private Dictionary<string, string> BucketHeaders() => new()
    {
        ["X-RateLimit-Bucket"] = Bucket,
        ["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Remaining"] = Remaining.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset"] = Epoch(Reset),
        ["X-RateLimit-Reset-After"] = Seconds(ResetAfter),
    };
}
