namespace AnnounceBot.Digests.Composing;

/// <summary>How long a period is, in words that go on from "over the past …".</summary>
internal static class PeriodWords
{
    /// <summary>A week that was published some days late is one still.</summary>
    private const int MostOfWeek = 10;

    /// <summary>The shortest month, and four weeks: from the first Monday of a month to the first of the next it can be no more.</summary>
    private const int LeastOfMonth = 28;

    private const int MostOfMonth = 45;

    /// <param name="zone">The community's: days are those of its calendar, whether the clocks changed in them or not.</param>
    public static string Of(Period period, TimeZoneInfo zone) => DaysOf(period, zone) switch
    {
        <= 1 => "day",
        <= MostOfWeek => "week",
        < LeastOfMonth => "few weeks",
        <= MostOfMonth => "month",
        _ => "few months",
    };

    private static double DaysOf(Period period, TimeZoneInfo zone) => Math.Round((Local(period.To, zone) - Local(period.From, zone)).TotalDays);

    private static DateTime Local(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;
}
