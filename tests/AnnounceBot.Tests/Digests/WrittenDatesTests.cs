using System.Globalization;
using AnnounceBot.Digests;

namespace AnnounceBot.Tests.Digests;

public sealed class WrittenDatesTests
{
    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

    [Theory]
    [InlineData("2016-07-25T15:01:57Z", "2016-07-25T15:01:57Z")]
    [InlineData("2016-07-25T15:01:57.25+02:00", "2016-07-25T13:01:57.25Z")]
    [InlineData("2016-07-25T15:01-03:30", "2016-07-25T18:31:00Z")]
    [InlineData("2016-07-25T15:01:57", "2016-07-25T14:01:57Z")]
    [InlineData("2016-07-25T15:01", "2016-07-25T14:01:00Z")]
    [InlineData("2016-07-25", "2016-07-24T23:00:00Z")]
    public void A_moment_without_an_offset_is_the_communitys(string written, string moment) =>
        WrittenDates.Moment(written, Lisbon).ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("25.7.2016")]
    [InlineData("2016-07-25 15:01")]
    [InlineData("2016-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    public void Nothing_else_is_one(string written) => WrittenDates.Moment(written, Lisbon).ShouldBeNull();
}
