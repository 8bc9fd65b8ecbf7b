using System.Globalization;
using AnnounceBot.Digests.Composing;

namespace AnnounceBot.Tests.Digests.Composing;

/// <summary>In Lisbon the clocks went forward on 29 March 2026 at 01:00, and go back on 25 October at 02:00.</summary>
public sealed class PeriodWordsTests
{
    private static readonly TimeZoneInfo Lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");

    [Theory]
    [InlineData("2026-03-02T09:00Z", "2026-03-02T10:00Z", "day", "an hour")]
    [InlineData("2026-03-02T09:00Z", "2026-03-03T09:00Z", "day", "a day")]
    [InlineData("2026-03-02T09:00Z", "2026-03-04T09:00Z", "week", "two days are in the past week, too")]
    [InlineData("2026-03-02T09:00:10Z", "2026-03-09T09:00:02Z", "week", "a week, some seconds less")]
    [InlineData("2026-03-23T09:00Z", "2026-03-30T08:00Z", "week", "a week over the change of the clocks, an hour less")]
    [InlineData("2026-10-19T08:00Z", "2026-10-26T09:00Z", "week", "a week over the change of the clocks, an hour more")]
    [InlineData("2016-07-17T23:00Z", "2016-07-25T23:00Z", "week", "eight whole days")]
    [InlineData("2026-03-02T09:00Z", "2026-03-12T09:00Z", "week", "three days late")]
    [InlineData("2026-03-02T09:00Z", "2026-03-13T09:00Z", "few weeks", "eleven days")]
    [InlineData("2026-03-02T09:00Z", "2026-03-16T09:00Z", "few weeks", "two weeks")]
    [InlineData("2026-03-02T09:00Z", "2026-03-29T08:00Z", "few weeks", "27 days")]
    [InlineData("2026-02-28T09:00Z", "2026-03-28T09:00Z", "month", "the same day of the next month")]
    [InlineData("2026-01-31T09:00Z", "2026-02-28T09:00Z", "month", "the last day of the next month")]
    [InlineData("2026-03-02T09:00:10Z", "2026-03-30T08:00:02Z", "month", "four weeks over the change of the clocks")]
    [InlineData("2026-03-02T09:00Z", "2026-04-06T08:00Z", "month", "the first Monday of the next month")]
    [InlineData("2026-03-02T09:00Z", "2026-04-16T08:00Z", "month", "45 days")]
    [InlineData("2026-03-02T09:00Z", "2026-04-17T08:00Z", "few months", "46 days")]
    [InlineData("2016-03-02T09:00Z", "2026-03-02T09:00Z", "few months", "ten years")]
    public void The_words_follow_the_length(string from, string to, string words, string because) =>
        PeriodWords.Of(new(At(from), At(to)), Lisbon).ShouldBe(words, because);

    private static DateTimeOffset At(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
}
