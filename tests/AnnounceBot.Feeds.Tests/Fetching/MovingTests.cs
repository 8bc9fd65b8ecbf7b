using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class MovingTests
{
    [Theory, Line(22, 23)]
    [InlineData(301)]
    [InlineData(308)]
    public async Task A_permanent_redirect_is_believed_when_five_reads_in_a_row_have_seen_it(int status)
    {
        await using var web = await ServerWithAsync(("/old", status, "/new"));
        using var reading = new Reading();
        var state = FeedState.New(web.At("old"));

        for (var times = 1; times <= 4; times++)
        {
            state = (await reading.ReadAsync(state)).State;
            state.Url.ShouldBe(web.At("old"));
        }

        var fifth = await reading.ReadAsync(state);

        fifth.State.Url.ShouldBe(web.At("new"));
        fifth.State.PreviousUrl.ShouldBe(web.At("old"));
        fifth.MovedTo.ShouldBe(web.At("new"));
    }

    [Fact, Line(22)]
    public async Task A_permanent_redirect_is_believed_after_a_day()
    {
        await using var web = await ServerWithAsync(("/old", 301, "/new"));
        using var reading = new Reading();

        var first = await reading.ReadAsync(web.At("old"));
        reading.Clock.Advance(TimeSpan.FromHours(24));
        var second = await reading.ReadAsync(first.State);

        first.MovedTo.ShouldBeNull();
        second.MovedTo.ShouldBe(web.At("new"));
    }

    [Fact, Line(22)]
    public async Task A_redirect_that_leads_elsewhere_each_time_is_never_believed()
    {
        var count = 0;
        await using var web = await WebServer.StartAsync(call => call.Request.Path == "/old"
            ? MoveAsync(call, $"/new{++count}", 301)
            : call.Response.FeedAsync());
        using var reading = new Reading();
        var state = FeedState.New(web.At("old"));

        for (var day = 0; day < 7; day++)
        {
            state = (await reading.ReadAsync(state)).State;
            reading.Clock.Advance(TimeSpan.FromDays(1));
        }

        state.Url.ShouldBe(web.At("old"));
    }

    [Theory, Line(24)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    public async Task A_temporary_redirect_is_followed_and_never_believed(int status)
    {
        await using var web = await ServerWithAsync(("/old", status, "/new"));
        using var reading = new Reading();

        var last = await ReadForDaysAsync(reading, web.At("old"), 7);

        last.ShouldBeOfType<ReadOutcome.Unchanged>().State.Url.ShouldBe(web.At("old"));
        last.State.Move.ShouldBeNull();
    }

    [Fact, Line(25)]
    public async Task Only_the_permanent_hops_before_the_first_temporary_one_are_believed()
    {
        await using var web = await ServerWithAsync(("/a", 301, "/b"), ("/b", 308, "/c"), ("/c", 302, "/d"), ("/d", 301, "/e"));
        using var reading = new Reading();

        var last = await ReadForDaysAsync(reading, web.At("a"), 3);

        last.State.Url.ShouldBe(web.At("c"));
    }

    [Theory, Line(26)]
    [InlineData(200, "<html><body>Domain for sale</body></html>")]
    [InlineData(404, "")]
    [InlineData(401, "")]
    [InlineData(200, "")]
    public async Task A_move_to_something_that_is_no_feed_is_never_believed(int status, string document)
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path == "/old")
            {
                return MoveAsync(call, "/login", 301);
            }

            call.Response.StatusCode = status;
            return call.Response.WriteAsync(document);
        });
        using var reading = new Reading();

        var last = await ReadForDaysAsync(reading, web.At("old"), 7);

        last.State.Url.ShouldBe(web.At("old"));
        last.State.Move.ShouldBeNull();
    }

    [Fact, Line(27)]
    public async Task A_move_from_https_to_http_is_followed_and_never_believed()
    {
        using var certificate = TestCertificate.SelfSigned();
        await using var plain = await WebServer.StartAsync(call => call.Response.FeedAsync());
        await using var secure = await WebServer.StartAsync(call => call.Response.MovedTo(plain.At("feed").ToString()), certificate);
        using var reading = new Reading();
        var state = FeedState.New(secure.Address) with { AcceptsAnyCertificate = true };

        for (var day = 0; day < 3; day++)
        {
            state = (await reading.ReadAsync(state)).State;
            reading.Clock.Advance(TimeSpan.FromDays(1));
        }

        state.LastSuccess.ShouldNotBeNull();
        state.Url.ShouldBe(secure.Address);
    }

    [Fact, Line(28)]
    public async Task A_move_from_http_to_https_on_the_same_host_is_believed_at_once()
    {
        using var certificate = TestCertificate.SelfSigned();
        await using var secure = await WebServer.StartAsync(call => call.Response.FeedAsync(), certificate);
        await using var plain = await WebServer.StartAsync(call => call.Response.MovedTo(secure.At("feed").ToString()));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Fresh>(FeedState.New(plain.At("feed")) with { AcceptsAnyCertificate = true });

        outcome.MovedTo.ShouldBe(secure.At("feed"));
        outcome.State.PreviousUrl.ShouldBe(plain.At("feed"));
    }

    [Fact, Line(33)]
    public async Task A_move_within_one_origin_keeps_the_password()
    {
        await using var web = await ServerWithAsync(("/old", 301, "/new"));
        using var reading = new Reading();

        var last = await ReadForDaysAsync(reading, new UriBuilder(web.At("old")) { UserName = "ann", Password = "p@ss" }.Uri, 2);

        last.State.Url.UserInfo.ShouldBe("ann:p%40ss");
        last.State.Url.AbsolutePath.ShouldBe("/new");
        last.MovedTo!.UserInfo.ShouldBeEmpty();
    }

    private static Task<WebServer> ServerWithAsync(params (string From, int Status, string To)[] redirects)
        => WebServer.StartAsync(call => redirects.FirstOrDefault(redirect => redirect.From == call.Request.Path) is { To: not null } redirect
            ? MoveAsync(call, redirect.To, redirect.Status)
            : call.Response.FeedAsync());

    private static Task MoveAsync(HttpContext call, string location, int status)
    {
        call.Response.MovedTo(location, status);
        return Task.CompletedTask;
    }

    private static async Task<ReadOutcome> ReadForDaysAsync(Reading reading, Uri url, int days)
    {
        var outcome = await reading.ReadAsync(url);
        for (var day = 1; day < days; day++)
        {
            reading.Clock.Advance(TimeSpan.FromDays(1));
            outcome = await reading.ReadAsync(outcome.State);
        }

        return outcome;
    }
}
