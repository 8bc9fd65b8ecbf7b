using System.Globalization;

namespace AnnounceBot.Discord.Rest.RateLimits;

/// <summary>Seconds with decimals, as Discord tells waits.</summary>
internal static class Span
{
    private const double Most = 24 * 60 * 60;   // what is longer is asked again after a day

    public static TimeSpan? OfSeconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? OfSeconds(seconds) : null;

    public static TimeSpan? OfSeconds(double? seconds) =>
        seconds is { } value && !double.IsNaN(value) ? TimeSpan.FromSeconds(Math.Clamp(value, 0, Most)) : null;
}
