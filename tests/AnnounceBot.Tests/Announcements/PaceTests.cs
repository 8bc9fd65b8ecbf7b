using System.Globalization;
using AnnounceBot.Announcements;
using AnnounceBot.Delivery;

namespace AnnounceBot.Tests.Announcements;

public sealed class PaceTests
{
    [Theory]
    // nothing in the way
    [InlineData(null, null, "12:00", "", "", "12:00", null)]
    [InlineData("22:00-07:00", 2, "12:00", "", "11:30", "12:00", null)]
    // one after the other when the quiet hours end, as slowly as the maximum asks
    [InlineData("22:00-07:00", null, "05:00", "", "", "07:00", "quiet hours until 07:00")]
    [InlineData("22:00-07:00", null, "05:00", "07:04", "", "07:05", "quiet hours until 07:00")]
    [InlineData("22:00-07:00", 4, "05:00", "07:00", "07:00", "07:15", "quiet hours until 07:00")]
    [InlineData("22:00-07:00", 100, "05:00", "07:00", "07:00", "07:01", "quiet hours until 07:00")]
    [InlineData("22:00-07:00", null, "07:02", "07:10", "", "07:11", "one after the other, behind those that wait already")]
    // a sliding hour: only what lies within it counts
    [InlineData(null, 2, "12:00", "", "11:10 11:20", "12:10", "at most 2 an hour")]
    [InlineData(null, 2, "12:00", "", "11:00 11:20", "12:00", null)]
    [InlineData(null, 2, "12:00", "12:10", "11:20 12:10", "12:40", "one after the other, behind those that wait already")]
    [InlineData(null, 1, "12:00", "12:30", "12:30", "13:30", "one after the other, behind those that wait already")]
    // the maximum leads into the quiet hours
    [InlineData("22:00-23:00", 1, "21:50", "", "21:30", "23:00", "quiet hours until 23:00")]
    // a route without rules does not overtake what waits in its channel
    [InlineData(null, null, "05:00", "07:00", "", "07:01", "one after the other, behind those that wait already")]
    public void The_next_announcement_is_due_when_nothing_is_against_it(
        string? quiet, int? maxPerHour, string now, string lastPlanned, string moments, string due, string? because)
    {
        QuietHours? hours = quiet is not null && QuietHours.TryParse(quiet, out var parsed) ? parsed : null;
        var channel = new ChannelPlan(lastPlanned.Length > 0 ? At(lastPlanned) : null, [.. moments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(At)]);

        new Pace(hours, maxPerHour, TimeZoneInfo.Utc).Next(At(now), channel).ShouldBe(new Plan(At(due), because, maxPerHour, hours));
    }

    private static DateTimeOffset At(string time) => new(new DateOnly(2026, 3, 2), TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
