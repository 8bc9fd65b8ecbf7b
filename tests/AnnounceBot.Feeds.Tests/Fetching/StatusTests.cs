using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class StatusTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact, Line(36)]
    public async Task A_feed_that_is_gone_is_told_as_such()
    {
        await using var web = await ServerAsync(410);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Gone>(web.Address);

        outcome.Reason.ShouldContain("gone for good");
    }

    [Fact, Line(37)]
    public async Task A_missing_feed_counts_its_failures_from_the_first()
    {
        await using var web = await ServerAsync(404);
        using var reading = new Reading();
        var start = reading.Clock.GetUtcNow();

        var first = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);
        reading.Clock.Advance(Hour);
        var second = await reading.ReadAsync<ReadOutcome.Failed>(first.State);

        second.Kind.ShouldBe(FailureKind.NotFound);
        second.State.FailuresInARow.ShouldBe(2);
        second.State.FailingSince.ShouldBe(start);
    }

    [Fact, Line(44)]
    public async Task A_refusal_is_not_answered_with_a_disguise()
    {
        await using var web = await ServerAsync(403);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Kind.ShouldBe(FailureKind.Forbidden);
        web.Requests.ShouldHaveSingleItem()["User-Agent"]!.ShouldStartWith("AnnounceBot/");
    }

    [Fact, Line(45)]
    public async Task The_first_success_resets_the_failures()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Fresh>(FeedState.New(web.Address) with { FailuresInARow = 9, FailingSince = reading.Clock.GetUtcNow() });

        outcome.State.FailuresInARow.ShouldBe(0);
        outcome.State.FailingSince.ShouldBeNull();
    }

    [Fact, Line(47)]
    public async Task A_new_connection_that_is_closed_without_an_answer_is_not_tried_again()
    {
        await using var raw = RawServer.Start(call => call.ReadRequestAsync());
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(raw.Address);

        outcome.Kind.ShouldBe(FailureKind.Connection);
        raw.Requests.Count.ShouldBe(1);
    }

    [Fact, Line(47)]
    public async Task A_reused_connection_that_was_closed_before_any_answer_is_replaced_once()
    {
        await using var raw = RawServer.Start(async call =>
        {
            await call.ReadRequestAsync();
            await call.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Answers.Rss().Length}\r\n\r\n{Answers.Rss()}");
            if (call.Number == 1)
            {
                await call.ReadRequestAsync();
            }
        });
        using var reading = new Reading();

        var first = await reading.ReadAsync<ReadOutcome.Fresh>(raw.Address);
        await reading.ReadAsync<ReadOutcome.Unchanged>(first.State);

        raw.Connections.ShouldBe(2);
        raw.Requests.Count.ShouldBe(3);
    }

    [Theory, Line(48, 73)]
    [InlineData(200)]
    [InlineData(203)]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(206)]
    [InlineData(226)]
    [InlineData(299)]
    public async Task A_success_without_a_document_is_an_error_and_no_empty_feed(int status)
    {
        await using var web = await ServerAsync(status);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Kind.ShouldBe(FailureKind.NoDocument);
        outcome.State.DocumentHash.ShouldBeNull();
    }

    [Theory, Line(48, 73)]
    [InlineData(206)]
    [InlineData(226)]
    public async Task A_part_that_nobody_asked_for_is_not_taken_for_the_whole(int status)
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = status;
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Status.ShouldBe(status);
        web.LastRequest["Range"].ShouldBeNull();
    }

    [Fact, Line(49)]
    public async Task A_feed_that_wants_a_password_says_so_and_no_text_shows_the_one_it_got()
    {
        await using var web = await ServerAsync(401);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(new UriBuilder(web.Address) { UserName = "ann", Password = "secret" }.Uri);

        outcome.Kind.ShouldBe(FailureKind.Unauthorized);
        outcome.Reason.ShouldContain("password");
        outcome.ToString().ShouldNotContain("secret");
        web.Requests.Count.ShouldBe(1);
    }

    [Theory, Line(50)]
    [InlineData(403)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_bot_check_is_told_apart_from_a_refusal(int status)
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = status;
            call.Response.Headers["cf-mitigated"] = "challenge";
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Kind.ShouldBe(FailureKind.Challenged);
    }

    [Theory]
    [InlineData(400, FailureKind.Refused)]
    [InlineData(418, FailureKind.Refused)]
    [InlineData(500, FailureKind.Server)]
    [InlineData(502, FailureKind.Server)]
    [InlineData(300, FailureKind.Redirect)]
    [InlineData(999, FailureKind.Refused)]
    public async Task Every_other_status_is_a_failure_with_a_kind(int status, FailureKind kind)
    {
        await using var raw = RawServer.Start($"HTTP/1.1 {status} Whatever\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(raw.Address);

        outcome.Kind.ShouldBe(kind);
        outcome.Status.ShouldBe(status);
    }

    private static Task<WebServer> ServerAsync(int status, string? retryAfter = null) => WebServer.StartAsync(call =>
    {
        call.Response.StatusCode = status;
        call.Response.Headers.RetryAfter = retryAfter;
    });
}
