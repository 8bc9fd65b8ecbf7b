using System.Globalization;
using AnnounceBot.Feeds.Dates;

namespace AnnounceBot.Feeds.Tests.Dates;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("2026-01-31T08:15:30Z", "2026-01-31T08:15:30Z")]
    [InlineData("2026-01-31T08:15:30.123456+02:00", "2026-01-31T06:15:30Z")]
    [InlineData("2026-01-31T08:15+0200", "2026-01-31T06:15:00Z")]
    [InlineData("2026-01-31 08:15:30", "2026-01-31T08:15:30Z")]
    [InlineData("20260131T081530Z", "2026-01-31T08:15:30Z")]
    [InlineData("2026-01-31", "2026-01-31T00:00:00Z")]
    [InlineData("2026-01", "2026-01-01T00:00:00Z")]
    [InlineData("2026", "2026-01-01T00:00:00Z")]
    [InlineData("2026-031", "2026-01-31T00:00:00Z")]
    [InlineData("2024-12-31T23:59:60Z", "2025-01-01T00:00:00Z")]
    public void ISO_8601_is_read_in_all_its_lengths(string text, string expected) => Parsed(text).ShouldBe(At(expected));

    [Theory]
    [InlineData("Sat, 31 Jan 2026 08:15:30 +0200", "2026-01-31T06:15:30Z")]
    [InlineData("Sat, 31 Jan 2026 08:15:30 GMT", "2026-01-31T08:15:30Z")]
    [InlineData("31 Jan 26 08:15 EST", "2026-01-31T13:15:00Z")]
    [InlineData("Sat,  3 Jan 2026 08:15:30 PST", "2026-01-03T16:15:30Z")]
    [InlineData("Sat, 31 Jan 2026 24:00:00 GMT", "2026-02-01T00:00:00Z")]
    [InlineData("Sat Jan 31 08:15:30 PST 2026", "2026-01-31T16:15:30Z")]
    [InlineData("Sat, 31 Jan 2026 08:15:30 GMT-01:30", "2026-01-31T09:45:30Z")]
    [InlineData("Sat, 31 Jan 2026 08:15:30 A", "2026-01-31T08:15:30Z")]
    public void RFC_822_is_read_with_what_people_make_of_its_zones(string text, string expected) => Parsed(text).ShouldBe(At(expected));

    [Theory]
    [InlineData("January 31st, 2026 at 8:15 pm", "2026-01-31T20:15:00Z")]
    [InlineData("31. Januar 2026, 08:15 Uhr", "2026-01-31T08:15:00Z")]
    [InlineData("sam., 31 janv. 2026 08:15:30 +0100", "2026-01-31T07:15:30Z")]
    [InlineData("mar., 01 déc. 2026 08:15:30 +0000", "2026-12-01T08:15:30Z")]
    [InlineData("сб, 31 янв 2026 08:15:30 +0300", "2026-01-31T05:15:30Z")]
    [InlineData("2026년 1월 31일 08:15", "2026-01-30T23:15:00Z")]
    [InlineData("2026年1月31日 08:15", "2026-01-31T08:15:00Z")]
    [InlineData("01/31/2026 8:15 AM", "2026-01-31T08:15:00Z")]
    [InlineData("31/01/2026 08:15", "2026-01-31T08:15:00Z")]
    [InlineData("31.01.26", "2026-01-31T00:00:00Z")]
    [InlineData("1769847330", "2026-01-31T08:15:30Z")]
    [InlineData("Sat, 11 04 2020 08:51:49 +0100", "2020-04-11T07:51:49Z")]
    public void Dates_are_read_as_people_write_them(string text, string expected) => Parsed(text).ShouldBe(At(expected));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-31T25:00:00Z")]
    [InlineData("2026-01-31T08:61:00Z")]
    [InlineData("31 Foo 2026 08:15:30 GMT")]
    [InlineData("Sat, 31 Jan 2026 1:2:3:4 GMT")]
    [InlineData("Sat, 31 Jan 2026 08:15:30 +zz:00")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0001-01-01T00:00:00+05:00")]
    public void What_is_no_date_is_none_and_never_now(string? text) => FeedDate.Parse(text).ShouldBeNull();

    [Fact]
    public void A_named_zone_knows_its_summer()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out _))
        {
            return; // a system without the zone database
        }

        Parsed("Wed, 15 Jul 2026 08:00:00 America/New_York").ShouldBe(At("2026-07-15T12:00:00Z"));
    }

    private static DateTimeOffset Parsed(string text) => FeedDate.Parse(text).ShouldNotBeNull();

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
