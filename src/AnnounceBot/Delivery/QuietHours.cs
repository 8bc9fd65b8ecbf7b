using System.Globalization;

namespace AnnounceBot.Delivery;

/// <summary>Local times of day between which nothing is announced; over midnight if they end earlier than they begin.</summary>
internal readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    private const string Format = "HH:mm";

    /// <summary>Reads "22:00-07:00"; two equal times are none: nobody knows whether they mean all day or never.</summary>
    public static bool TryParse(string text, out QuietHours hours)
    {
        hours = default;
        if (text.Split('-') is not [var from, var to] || !TryTime(from, out var begin) || !TryTime(to, out var end) || begin == end)
            return false;
        hours = new(begin, end);
        return true;
    }

    /// <returns>When the quiet hours end that <paramref name="at"/> lies in; null if it lies in none.</returns>
    /// <remarks>
    /// A time that the clock skips is the moment after the gap. Of a time that comes twice the first begins and the second ends the quiet: while a clock may show a
    /// quiet time, it is quiet, and it ends once.
    /// </remarks>
    public DateTimeOffset? EndAt(DateTimeOffset at, TimeZoneInfo zone)
    {
        var today = TimeZoneInfo.ConvertTime(at, zone).Date;
        // Those of the evening before may still last; where clocks go back over midnight, tomorrow may have begun once.
        for (var day = -1; day <= 1; day++)
        {
            var date = today.AddDays(day);
            var end = Moments(date.AddDays(From < To ? 0 : 1) + To.ToTimeSpan(), zone).Last;
            if (Moments(date + From.ToTimeSpan(), zone).First <= at && at < end)
                return end;
        }

        return null;
    }

    public override string ToString() => $"{From.ToString(Format, CultureInfo.InvariantCulture)}-{To.ToString(Format, CultureInfo.InvariantCulture)}";

    private static (DateTimeOffset First, DateTimeOffset Last) Moments(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        TimeSpan[] offsets = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local) : [zone.GetUtcOffset(local)];
        return (new(local, offsets.Max()), new(local, offsets.Min()));
    }

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
