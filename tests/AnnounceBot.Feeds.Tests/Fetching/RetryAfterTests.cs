using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class RetryAfterTests
{
    [Theory, Line(38, 40)]
    [InlineData(429, true)]
    [InlineData(503, false)]
    public async Task Nothing_is_sent_before_the_time_that_the_server_gave(int status, bool isRateLimit)
    {
        await using var web = await ServerAsync(status, "3600");
        using var reading = new Reading();

        var busy = await reading.ReadAsync<ReadOutcome.Busy>(web.Address);
        reading.Clock.Advance(Hour - TimeSpan.FromSeconds(1));
        var early = await reading.ReadAsync<ReadOutcome.Busy>(FeedState.FromJson(busy.State.ToJson()));
        var requestsThen = web.Requests.Count;
        reading.Clock.Advance(TimeSpan.FromSeconds(1));
        await reading.ReadAsync(early.State);

        busy.RetryAfter.ShouldBe(Hour);
        busy.IsRateLimit.ShouldBe(isRateLimit);
        early.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        requestsThen.ShouldBe(1);
        web.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_time_that_lies_too_far_ahead_comes_from_a_clock_that_was_wrong()
    {
        await using var web = await ServerAsync(429, "3600");
        using var reading = new Reading();

        var busy = await reading.ReadAsync<ReadOutcome.Busy>(web.Address);
        reading.Clock.JumpTo(reading.Clock.GetUtcNow() - TimeSpan.FromDays(365));
        await reading.ReadAsync(busy.State);

        web.Requests.Count.ShouldBe(2);
    }

    [Theory, Line(39)]
    [InlineData(429, "Mon, 02 Mar 2026 13:00:00 GMT")]
    [InlineData(503, "Monday, 02-Mar-26 13:00:00 GMT")]
    [InlineData(429, "Mon Mar  2 13:00:00 2026")]
    public async Task The_time_may_be_a_date(int status, string date)
    {
        await using var web = await ServerAsync(status, date);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Busy>(web.Address);

        outcome.RetryAfter.ShouldBe(Hour);
    }

    [Theory, Line(39, 42)]
    [InlineData("Mon, 02 Mar 2026 11:59:59 GMT")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData(null)]
    public async Task A_time_that_is_past_or_unreadable_is_none(string? value)
    {
        await using var web = await ServerAsync(429, value);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Busy>(web.Address);

        outcome.RetryAfter.ShouldBeNull();
        outcome.Asked.ShouldBe(value);
        outcome.State.NotBefore.ShouldBeNull();
    }

    [Theory, Line(42)]
    [InlineData("31536000")]
    [InlineData("99999999999999999999999")]
    [InlineData("Fri, 01 Jan 2100 00:00:00 GMT")]
    public async Task No_server_makes_us_wait_for_more_than_two_days(string value)
    {
        await using var web = await ServerAsync(503, value);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Busy>(web.Address);

        outcome.RetryAfter.ShouldBe(TimeSpan.FromDays(2));
        outcome.Asked.ShouldBe(value);
    }

    [Fact, Line(40)]
    public async Task A_503_without_a_time_is_a_failure_like_others()
    {
        await using var web = await ServerAsync(503);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Kind.ShouldBe(FailureKind.Server);
    }

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static Task<WebServer> ServerAsync(int status, string? retryAfter = null) => WebServer.StartAsync(call =>
    {
        call.Response.StatusCode = status;
        call.Response.Headers.RetryAfter = retryAfter;
    });
}
