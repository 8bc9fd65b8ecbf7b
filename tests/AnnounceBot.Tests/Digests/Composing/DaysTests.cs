using System.Globalization;
using AnnounceBot.Digests.Composing;

namespace AnnounceBot.Tests.Digests.Composing;

/// <summary>In São Paulo midnight was skipped on 4 November 2018; in Havana it came twice that day.</summary>
public sealed class DaysTests
{
    [Theory]
    [InlineData("Europe/Lisbon", "2026-03-29", "2026-03-29T00:00Z")]
    [InlineData("Europe/Lisbon", "2026-03-30", "2026-03-29T23:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-05", "2018-11-05T02:00Z")]
    [InlineData("America/Havana", "2018-11-04", "2018-11-04T04:00Z")]
    [InlineData("America/Havana", "2018-11-05", "2018-11-05T05:00Z")]
    public void A_day_begins_when_the_one_before_it_ends(string zone, string day, string begin) =>
        Days.Begin(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(DateTimeOffset.Parse(begin, CultureInfo.InvariantCulture));
}
