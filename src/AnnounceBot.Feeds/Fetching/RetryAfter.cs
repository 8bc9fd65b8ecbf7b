using System.Globalization;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>The <c>Retry-After</c> field (RFC 9110 §10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>No server makes us wait longer than this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <summary>How long to wait from now, at most <see cref="Longest"/>; null for a missing, past or unreadable value.</summary>
    public static TimeSpan? Parse(string? value, DateTimeOffset now)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var wait = text.All(char.IsAsciiDigit) ? Seconds(text) : HttpDate.Parse(text) - now;
        if (wait is null || wait <= TimeSpan.Zero)
        {
            return null;
        }

        return wait < Longest ? wait : Longest;
    }

    private static TimeSpan Seconds(string digits)
        => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : Longest;
}
