using System.Globalization;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Publishing.Schedule;

namespace AnnounceBot.Tests.Digests.Publishing.Schedule;

/// <summary>When an issue is due.</summary>
public sealed class TimingTests
{
    [Theory]
    [InlineData("Europe/Lisbon", "Week", DayOfWeek.Monday, "09:00", "2026-04-01T11:00Z", "2026-04-06T08:00Z")]
    [InlineData("Europe/Lisbon", "Week", DayOfWeek.Monday, "09:00", "2026-04-06T07:59Z", "2026-04-06T08:00Z")]
    [InlineData("Europe/Lisbon", "Week", DayOfWeek.Monday, "09:00", "2026-04-06T08:00Z", "2026-04-13T08:00Z")]
    [InlineData("Europe/Lisbon", "Week", DayOfWeek.Monday, "09:00", "2026-03-23T09:00Z", "2026-03-30T08:00Z")] // summer time began
    [InlineData("Europe/Lisbon", "Month", DayOfWeek.Monday, "09:00", "2026-04-06T08:00Z", "2026-05-04T08:00Z")]
    [InlineData("Europe/Lisbon", "Month", DayOfWeek.Wednesday, "09:00", "2026-06-30T08:00Z", "2026-07-01T08:00Z")]
    [InlineData("Europe/Lisbon", "Week", DayOfWeek.Sunday, "01:30", "2026-03-28T12:00Z", "2026-03-29T01:00Z")] // skipped: the moment after the gap
    [InlineData("Europe/Lisbon", "Week", DayOfWeek.Sunday, "01:30", "2026-03-29T01:00Z", "2026-04-05T00:30Z")]
    [InlineData("Europe/Lisbon", "Week", DayOfWeek.Sunday, "01:30", "2026-10-24T12:00Z", "2026-10-25T00:30Z")] // comes twice: the first
    [InlineData("Europe/Lisbon", "Week", DayOfWeek.Sunday, "01:30", "2026-10-25T00:30Z", "2026-11-01T01:30Z")]
    [InlineData("Atlantic/Azores", "Week", DayOfWeek.Sunday, "00:30", "2026-03-28T12:00Z", "2026-03-29T01:00Z")]
    [InlineData("Asia/Kolkata", "Week", DayOfWeek.Monday, "00:00", "2026-04-01T11:00Z", "2026-04-05T18:30Z")]
    public void Each_moment_is_due_once(string zone, string every, DayOfWeek day, string time, string after, string next) =>
        Timing.NextAfter(Of(Enum.Parse<SchedulePeriod>(every), day, time), At(after), handled: At(after), Zone(zone)).ShouldBe(At(next));

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-04-06T08:00Z", "2026-04-20T08:00Z")]
    [InlineData(DayOfWeek.Monday, "2026-03-23T09:00Z", "2026-04-06T08:00Z")] // over the change of the clocks
    [InlineData(DayOfWeek.Thursday, "2026-04-06T08:00Z", "2026-04-16T08:00Z")] // the day was changed since: never two in a week
    public void Every_second_one_is_counted_from_the_one_before(DayOfWeek day, string handled, string next) =>
        Timing.NextAfter(Of(SchedulePeriod.TwoWeeks, day, "09:00"), At(handled), At(handled), Zone("Europe/Lisbon")).ShouldBe(At(next));

    [Fact]
    public void Where_none_was_before_the_first_of_every_two_is_the_next() =>
        Timing.NextAfter(Of(SchedulePeriod.TwoWeeks, DayOfWeek.Monday, "09:00"), At("2026-04-01T11:00Z"), handled: null, Zone("Europe/Lisbon")).ShouldBe(At("2026-04-06T08:00Z"));

    [Fact]
    public void Of_those_that_were_missed_the_latest_counts()
    {
        var week = Of(SchedulePeriod.Week, DayOfWeek.Monday, "09:00");
        var weeks = week with { Every = SchedulePeriod.TwoWeeks };

        Timing.LatestDue(week, At("2026-04-01T11:00Z"), handled: null, At("2026-04-22T11:00Z"), Zone("Europe/Lisbon")).ShouldBe(At("2026-04-20T08:00Z"));
        Timing.LatestDue(weeks, At("2026-04-01T11:00Z"), At("2026-04-06T08:00Z"), At("2026-05-14T11:00Z"), Zone("Europe/Lisbon")).ShouldBe(At("2026-05-04T08:00Z"));
        Timing.LatestDue(week, At("2026-04-01T11:00Z"), handled: null, At("2026-04-06T07:59Z"), Zone("Europe/Lisbon")).ShouldBeNull();
    }

    private static ScheduleOptions Of(SchedulePeriod every, DayOfWeek day, string time) => new() { Every = every, Day = day, Time = TimeOnly.Parse(time, CultureInfo.InvariantCulture) };

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
