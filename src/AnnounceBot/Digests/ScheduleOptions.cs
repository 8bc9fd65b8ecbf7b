using System.ComponentModel;

namespace AnnounceBot.Digests;

/// <summary>When an issue is due, in the community's time zone.</summary>
internal sealed record ScheduleOptions
{
    [Description("How often.")]
    public SchedulePeriod Every { get; init; } = SchedulePeriod.Week;

    [Description("The day of the week; of a month: its first such day.")]
    public DayOfWeek Day { get; init; } = DayOfWeek.Monday;

    [Description("The time of day.")]
    public TimeOnly Time { get; init; } = new(9, 0);
}
