using System.Globalization;
using AnnounceBot.Digests.Week;

namespace AnnounceBot.Tests.Digests.Week;

/// <summary>In Lisbon the clocks went forward on 29 March 2026 at 01:00, and go back on 25 October at 02:00.</summary>
public sealed class WeekPeriodTests
{
    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

    [Theory]
    [InlineData("2026-03-11T12:00Z", "2026-03-04T12:00Z", "seven times 24 hours")]
    [InlineData("2026-04-01T11:00Z", "2026-03-25T12:00Z", "noon to noon, an hour less")]
    [InlineData("2026-10-28T12:00Z", "2026-10-21T11:00Z", "noon to noon, an hour more")]
    [InlineData("2026-04-05T00:30Z", "2026-03-29T01:30Z", "01:30 did not come that day: as much later")]
    [InlineData("2026-11-01T01:30Z", "2026-10-25T01:30Z", "01:30 came twice that day: the second")]
    public void The_last_seven_days_are_days_of_the_community(string now, string after, string because) =>
        WeekPeriod.Of(At(now), Lisbon, 0).ShouldBe(new(At(after), At(now)), because);

    [Fact]
    public void Each_week_begins_where_the_one_before_it_ends()
    {
        var weeks = Enumerable.Range(0, WeekQuestion.MostWeeksAgo + 1).Select(ago => WeekPeriod.Of(At("2026-04-05T00:30Z"), Lisbon, ago)).ToList();

        weeks.Skip(1).Select(week => week.Until).ShouldBe(weeks.SkipLast(1).Select(week => week.After));
        weeks.ShouldAllBe(week => Math.Abs((week.Until - week.After - TimeSpan.FromDays(7)).TotalHours) <= 1);
    }

    private static DateTimeOffset At(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
}
