namespace AnnounceBot.Feeds.Scheduling;

/// <summary>RSS <c>skipHours</c> and <c>skipDays</c>: hours and days in UTC in which the author wants no reads.</summary>
internal static class SkipWindows
{
    private const int HoursInAWeek = 7 * 24;

    /// <summary>The time itself, or one in the first half of the first hour after it that is not skipped.</summary>
    public static DateTimeOffset Leave(DateTimeOffset due, FeedHints? hints, Random random)
    {
        if (hints is null or { SkipHours.Count: 0, SkipDays.Count: 0 })
        {
            return due;
        }

        var hours = hints.SkipHours.Where(hour => hour is >= 0 and <= 24).Select(hour => hour % 24).ToHashSet();
        var days = hints.SkipDays.ToHashSet();
        bool IsSkipped(DateTimeOffset time) => (hours.Count < 24 && hours.Contains(time.Hour)) || (days.Count < 7 && days.Contains(time.DayOfWeek));

        var utc = due.ToUniversalTime();
        if (!IsSkipped(utc))
        {
            return due;
        }

        var start = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero);
        var open = Enumerable.Range(1, HoursInAWeek).Select(later => start.AddHours(later)).FirstOrDefault(hour => !IsSkipped(hour), due);
        return open + (TimeSpan.FromMinutes(30) * random.NextDouble());
    }
}
