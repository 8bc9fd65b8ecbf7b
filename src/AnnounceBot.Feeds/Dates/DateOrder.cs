namespace AnnounceBot.Feeds.Dates;

/// <summary>Finds out which number of a date is the year, which the month and which the day.</summary>
internal static class DateOrder
{
    /// <summary>Midnight UTC of the day; null where the numbers make none.</summary>
    /// <param name="parts">The date's numbers, in order.</param>
    /// <param name="month">The month that a word named; 0 if none did.</param>
    /// <param name="weekday">The day of the week, where it is given: it decides between day and month.</param>
    public static DateTimeOffset? Day(List<DatePart> parts, int month, DayOfWeek? weekday)
    {
        if (parts.Exists(part => part.Unit != DateUnit.Unknown))
        {
            return ByUnits(parts);
        }

        return month > 0 ? ByMonth(parts, month) : ByNumbers(parts, weekday);
    }

    private static DateTimeOffset? ByUnits(List<DatePart> parts)
    {
        var year = parts.Find(part => part.Unit == DateUnit.Year);
        var month = parts.Find(part => part.Unit == DateUnit.Month);
        var day = parts.Find(part => part.Unit == DateUnit.Day);
        return parts.Count <= 3 ? FeedDate.Day(Year(year), month.Value, Math.Max(1, day.Value)) : null;
    }

    private static DateTimeOffset? ByMonth(List<DatePart> parts, int month) => parts.Count switch
    {
        1 when parts[0].Digits == 4 => FeedDate.Day(parts[0].Value, month, 1),
        2 when parts[0].Digits > 2 || parts[0].Value > 31 => FeedDate.Day(Year(parts[0]), month, parts[1].Value),
        2 => FeedDate.Day(Year(parts[1]), month, parts[0].Value),
        _ => null,
    };

    private static DateTimeOffset? ByNumbers(List<DatePart> parts, DayOfWeek? weekday)
    {
        switch (parts)
        {
            case [{ Digits: 4 } year]:
                return FeedDate.Day(year.Value, 1, 1);
            case [{ Digits: 8 } stamp]:
                return FeedDate.Day(stamp.Value / 10000, stamp.Value / 100 % 100, stamp.Value % 100);
            case [{ Digits: 4 or 2 } year, { Digits: 3, Mark: '-' } ordinal]:
                return ordinal.Value is > 0 and < 367 ? FeedDate.Day(Year(year), 1, 1)?.AddDays(ordinal.Value - 1) : null;
            case [{ Digits: 4 } year, var month]:
                return FeedDate.Day(year.Value, month.Value, 1);
            case [{ Digits: 4 } year, var month, var day]:
                return FeedDate.Day(year.Value, month.Value, day.Value);
            case [{ Digits: 2 } year, { Mark: '-' } month, { Digits: 2, Mark: '-' } day]:
                return FeedDate.Day(Year(year), month.Value, day.Value);
            case [var first, var second, var year]:
                return DayAndMonth(first, second, Year(year), weekday);
            default:
                return null;
        }
    }

    // With slashes the month comes first, with anything else the day, unless the day of the week or the calendar says otherwise.
    private static DateTimeOffset? DayAndMonth(DatePart first, DatePart second, int year, DayOfWeek? weekday)
    {
        var monthFirst = FeedDate.Day(year, first.Value, second.Value);
        var dayFirst = FeedDate.Day(year, second.Value, first.Value);
        if (monthFirst is null || dayFirst is null)
        {
            return monthFirst ?? dayFirst;
        }

        if (weekday is not null && monthFirst.Value.DayOfWeek != dayFirst.Value.DayOfWeek)
        {
            if (monthFirst.Value.DayOfWeek == weekday)
            {
                return monthFirst;
            }

            if (dayFirst.Value.DayOfWeek == weekday)
            {
                return dayFirst;
            }
        }

        return second.Mark == '/' ? monthFirst : dayFirst;
    }

    private static int Year(DatePart part) => part.Digits <= 2 ? FeedDate.Century(part.Value) : part.Value;
}
