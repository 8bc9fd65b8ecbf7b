using System.Globalization;
using AnnounceBot.Posts;

namespace AnnounceBot.Digests.Publishing.Schedule;

/// <summary>How schedules are written and said.</summary>
internal static class ScheduleWords
{
    private const string TimeFormat = "HH:mm";

    /// <returns>As it is stored, such as "week Monday 09:00"; "off" of none.</returns>
    public static string ToColumn(ScheduleOptions? schedule) =>
        schedule is null ? "off" : string.Create(CultureInfo.InvariantCulture, $"{schedule.Every.ToString().ToLowerInvariant()} {schedule.Day} {Time(schedule)}");

    /// <returns>Such as "every Monday at 09:00 (Europe/Lisbon)".</returns>
    public static string Said(ScheduleOptions schedule, CommunityOptions community)
    {
        var day = schedule.Day.ToString();
        var often = schedule.Every switch
        {
            SchedulePeriod.Week => $"every {day}",
            SchedulePeriod.TwoWeeks => $"every second {day}",
            SchedulePeriod.Month => $"on the first {day} of each month",
            var other => throw new InvalidOperationException($"{other} is no period that can be said"),
        };
        return $"{often} at {Time(schedule)} ({community.TimeZone.Id})";
    }

    public static string Time(ScheduleOptions schedule) => schedule.Time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text.Trim(), ["H:mm", TimeFormat], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <returns>As each person reads it in their own time: the day and how soon.</returns>
    public static string Moment(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"<t:{moment.ToUnixTimeSeconds()}:F> (<t:{moment.ToUnixTimeSeconds()}:R>)");
}
