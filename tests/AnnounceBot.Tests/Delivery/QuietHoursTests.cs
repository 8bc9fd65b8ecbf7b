using System.Globalization;
using AnnounceBot.Delivery;

namespace AnnounceBot.Tests.Delivery;

public sealed class QuietHoursTests
{
    [Theory]
    // an ordinary night, in winter and in summer
    [InlineData("Europe/Lisbon", "22:00-07:00", "2026-01-10T21:59:59Z", null)]
    [InlineData("Europe/Lisbon", "22:00-07:00", "2026-01-10T22:00Z", "2026-01-11T07:00Z")]
    [InlineData("Europe/Lisbon", "22:00-07:00", "2026-01-11T06:59:59Z", "2026-01-11T07:00Z")]
    [InlineData("Europe/Lisbon", "22:00-07:00", "2026-01-11T07:00Z", null)]
    [InlineData("Europe/Lisbon", "22:00-07:00", "2026-07-10T21:00Z", "2026-07-11T06:00Z")]
    // within a day, and until midnight
    [InlineData("Europe/Lisbon", "12:00-14:00", "2026-01-10T11:59Z", null)]
    [InlineData("Europe/Lisbon", "12:00-14:00", "2026-01-10T13:00Z", "2026-01-10T14:00Z")]
    [InlineData("Europe/Lisbon", "22:00-00:00", "2026-01-10T23:00Z", "2026-01-11T00:00Z")]
    [InlineData("Europe/Lisbon", "22:00-00:00", "2026-01-11T00:00Z", null)]
    // a night in which the clock is put forward (01:00 to 02:00) or back (02:00 to 01:00)
    [InlineData("Europe/Lisbon", "22:00-07:00", "2026-03-28T23:00Z", "2026-03-29T06:00Z")]
    [InlineData("Europe/Lisbon", "22:00-07:00", "2026-10-24T22:00Z", "2026-10-25T07:00Z")]
    // an end, a beginning and both at times that do not exist
    [InlineData("Europe/Lisbon", "22:00-01:30", "2026-03-29T00:59Z", "2026-03-29T01:00Z")]
    [InlineData("Europe/Lisbon", "22:00-01:30", "2026-03-29T01:00Z", null)]
    [InlineData("Europe/Lisbon", "01:30-03:00", "2026-03-29T00:59Z", null)]
    [InlineData("Europe/Lisbon", "01:30-03:00", "2026-03-29T01:00Z", "2026-03-29T02:00Z")]
    [InlineData("Europe/Lisbon", "01:15-01:45", "2026-03-29T00:59Z", null)]
    [InlineData("Europe/Lisbon", "01:15-01:45", "2026-03-29T01:00Z", null)]
    // an end and a beginning at times that exist twice
    [InlineData("Europe/Lisbon", "22:00-01:30", "2026-10-25T00:30Z", "2026-10-25T01:30Z")]
    [InlineData("Europe/Lisbon", "22:00-01:30", "2026-10-25T01:30Z", null)]
    [InlineData("Europe/Lisbon", "01:30-03:00", "2026-10-25T00:29Z", null)]
    [InlineData("Europe/Lisbon", "01:30-03:00", "2026-10-25T00:30Z", "2026-10-25T03:00Z")]
    [InlineData("Europe/Lisbon", "01:30-03:00", "2026-10-25T01:10Z", "2026-10-25T03:00Z")]
    // a day that began at 01:00, and an evening that had 23 o'clock twice
    [InlineData("America/Sao_Paulo", "22:00-07:00", "2018-11-04T01:00Z", "2018-11-04T09:00Z")]
    [InlineData("America/Sao_Paulo", "22:00-00:30", "2018-11-04T02:59Z", "2018-11-04T03:00Z")]
    [InlineData("America/Sao_Paulo", "00:00-07:00", "2018-11-04T02:59Z", null)]
    [InlineData("America/Sao_Paulo", "00:00-07:00", "2018-11-04T03:00Z", "2018-11-04T09:00Z")]
    [InlineData("America/Sao_Paulo", "22:00-23:30", "2019-02-17T01:30Z", "2019-02-17T02:30Z")]
    [InlineData("America/Sao_Paulo", "22:00-23:30", "2019-02-17T02:30Z", null)]
    // half an hour of summer time
    [InlineData("Australia/Lord_Howe", "22:00-07:00", "2026-10-03T12:00Z", "2026-10-03T20:00Z")]
    [InlineData("Australia/Lord_Howe", "22:00-02:15", "2026-10-03T15:00Z", "2026-10-03T15:30Z")]
    [InlineData("Australia/Lord_Howe", "22:00-01:45", "2026-04-04T14:45Z", "2026-04-04T15:15Z")]
    [InlineData("Australia/Lord_Howe", "22:00-01:45", "2026-04-04T15:15Z", null)]
    public void They_end_when_people_expect_it(string zone, string hours, string at, string? end)
    {
        QuietHours.TryParse(hours, out var quiet).ShouldBeTrue();

        quiet.EndAt(Instant(at), TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(end is null ? null : Instant(end));
    }

    [Theory]
    [InlineData("22:00-22:00")]
    [InlineData("22:00")]
    [InlineData("22-07")]
    [InlineData("7:00-8:00")]
    [InlineData("22:00-24:00")]
    [InlineData("22:00 - 07:00")]
    [InlineData("22:00-07:00-08:00")]
    public void Anything_else_is_a_mistake(string written) => QuietHours.TryParse(written, out _).ShouldBeFalse();

    private static DateTimeOffset Instant(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
}
