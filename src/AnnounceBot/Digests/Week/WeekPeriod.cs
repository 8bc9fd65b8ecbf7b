namespace AnnounceBot.Digests.Week;

/// <summary>A stretch of time.</summary>
/// <param name="After">Not in it any more.</param>
/// <param name="Until">Just still in it.</param>
internal readonly record struct WeekPeriod(DateTimeOffset After, DateTimeOffset Until)
{
    private const int Days = 7;

    /// <returns>Seven days by the community's calendar, up to this time of day; each begins where the one before it ends.</returns>
    /// <param name="weeksAgo">0: those up to now.</param>
    public static WeekPeriod Of(DateTimeOffset now, TimeZoneInfo zone, int weeksAgo) =>
        new(DaysBefore(now, zone, (weeksAgo + 1) * Days), weeksAgo == 0 ? now : DaysBefore(now, zone, weeksAgo * Days));

    /// <summary>The same time on the clock. One that it skips is as much later as is skipped; of one that comes twice it is the second.</summary>
    private static DateTimeOffset DaysBefore(DateTimeOffset now, TimeZoneInfo zone, int days)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime.AddDays(-days);
        return new(local, zone.GetUtcOffset(local));
    }
}
