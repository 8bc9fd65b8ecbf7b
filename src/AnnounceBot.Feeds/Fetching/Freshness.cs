using System.Globalization;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>How long an answer may be taken for the present state (RFC 9111 §4.2).</summary>
/// <param name="Lifetime">How long from now; null if the server does not say, or says that the answer is stale already.</param>
/// <param name="MayStore">Whether something of the answer may be kept: not with <c>no-store</c>.</param>
/// <param name="IsTold">Whether the server said anything about it.</param>
public sealed record Freshness(TimeSpan? Lifetime, bool MayStore, bool IsTold)
{
    /// <summary>The server said nothing.</summary>
    public static Freshness Unknown { get; } = new(null, MayStore: true, IsTold: false);

    /// <summary>Reads <c>Cache-Control</c>, <c>Age</c>, <c>Expires</c> and <c>Date</c>. What only concerns shared caches is passed over.</summary>
    internal static Freshness Of(FetchedDocument answer, DateTimeOffset now)
    {
        var directives = CacheControl.Parse(answer.Header("Cache-Control"));
        var expires = answer.Header("Expires");
        if (directives.Count == 0 && expires is null)
        {
            return Unknown;
        }

        var mayStore = !directives.ContainsKey("no-store");
        var isUsable = mayStore && !directives.ContainsKey("no-cache");
        var told = directives.TryGetValue("max-age", out var seconds)
            ? Seconds(seconds)
            : HttpDate.Parse(expires) - (HttpDate.Parse(answer.Header("Date")) ?? now);
        var left = told - (Seconds(answer.Header("Age")) ?? TimeSpan.Zero);
        return new(isUsable && left > TimeSpan.Zero ? left : null, mayStore, IsTold: true);
    }

    private static TimeSpan? Seconds(string? text)
    {
        var digits = text?.Split(',')[0].Trim();
        if (string.IsNullOrEmpty(digits) || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        // RFC 9111 §1.2.2: a number too large to hold means "for ever".
        return TimeSpan.FromSeconds(int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue);
    }
}
