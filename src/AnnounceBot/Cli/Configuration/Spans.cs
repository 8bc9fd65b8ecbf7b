using System.Globalization;

namespace AnnounceBot.Cli.Configuration;

/// <summary>Spans as people write them: a number and a unit, nothing else.</summary>
internal static class Spans
{
    public static bool TryParse(string text, out TimeSpan span)
    {
        span = default;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        TimeSpan? unit = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        if (unit is not { } one || number > TimeSpan.FromDays(36500) / one)
            return false;
        span = one * number;
        return true;
    }

    /// <returns>The same span in the largest unit that it is whole in.</returns>
    public static string Write(TimeSpan span)
    {
        var (number, unit) = span switch
        {
            _ when span == TimeSpan.Zero => (0d, "s"),
            _ when span.Ticks % TimeSpan.TicksPerDay == 0 => (span.TotalDays, "d"),
            _ when span.Ticks % TimeSpan.TicksPerHour == 0 => (span.TotalHours, "h"),
            _ when span.Ticks % TimeSpan.TicksPerMinute == 0 => (span.TotalMinutes, "m"),
            _ => (span.TotalSeconds, "s"),
        };
        return number.ToString(CultureInfo.InvariantCulture) + unit;
    }
}
