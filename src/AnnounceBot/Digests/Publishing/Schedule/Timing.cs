namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>The moments at which an issue is due, in the community's time zone.</summary>
/// <remarks>A time that the clock skips is the moment after the gap; one that comes twice is the first: each is due once.</remarks>
internal static class Timing
{
    private const int DaysOfWeek = 7;

    /// <param name="after">The moment itself is not due any more.</param>
    /// <param name="handled">The one before it that was due; null: there was none. Two weeks are counted from it.</param>
    public static DateTimeOffset NextAfter(ScheduleOptions schedule, DateTimeOffset after, DateTimeOffset? handled, TimeZoneInfo zone)
    {
        DateTime? earliest = schedule.Every == SchedulePeriod.TwoWeeks && handled is { } last ? Local(last, zone).Date.AddDays(DaysOfWeek + 1) : null;
        // A skipped time may have moved over midnight.
        for (var date = Local(after, zone).Date.AddDays(-1); ; date = date.AddDays(1))
        {
            if (date.DayOfWeek != schedule.Day || (schedule.Every == SchedulePeriod.Month && date.Day > DaysOfWeek) || date < earliest)
                continue;
            if (Moment(date + schedule.Time.ToTimeSpan(), zone) is var moment && moment > after)
                return moment;
        }
    }

    /// <returns>The latest that is due by now; null: none is.</returns>
    /// <param name="since">What was due before is of no matter.</param>
    public static DateTimeOffset? LatestDue(ScheduleOptions schedule, DateTimeOffset since, DateTimeOffset? handled, DateTimeOffset now, TimeZoneInfo zone)
    {
        DateTimeOffset? due = null;
        while (NextAfter(schedule, due ?? Later(since, handled), due ?? handled, zone) is var next && next <= now)
            due = next;
        return due;
    }

    public static DateTimeOffset Later(DateTimeOffset since, DateTimeOffset? handled) => handled > since ? handled.Value : since;

    private static DateTime Local(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    private static DateTimeOffset Moment(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }
}
