using System.Text.Json;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class ConditionalRequestTests
{
    [Fact, Line(1)]
    public async Task A_first_read_is_one_unconditional_request()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading();

        await reading.ReadAsync<ReadOutcome.Fresh>(web.At("feed.xml"));

        var request = web.Requests.ShouldHaveSingleItem();
        request["If-None-Match"].ShouldBeNull();
        request["If-Modified-Since"].ShouldBeNull();
    }

    [Fact, Line(1)]
    public async Task A_page_is_handed_out_so_that_discovery_needs_no_second_request()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync("<html><head/></html>"));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.NotAFeed>(web.Address);

        outcome.Page.Body.ToArray().ShouldBe("<html><head/></html>"u8.ToArray());
        web.Requests.Count.ShouldBe(1);
    }

    [Fact, Line(7)]
    public async Task A_feed_that_has_not_changed_is_not_downloaded_again()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = "\"v1\"";
            return call.Request.Headers.IfNoneMatch == "\"v1\"" ? Answers.NotModified(call) : call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var first = await reading.ReadAsync<ReadOutcome.Fresh>(web.Address);
        reading.Clock.Advance(TimeSpan.FromHours(1));
        var second = await reading.ReadAsync<ReadOutcome.Unchanged>(first.State with { FailuresInARow = 3 });

        second.State.FailuresInARow.ShouldBe(0);
        second.State.LastSuccess.ShouldBe(reading.Clock.GetUtcNow());
    }

    [Fact, Line(9)]
    public async Task The_freshness_of_a_304_replaces_the_one_before()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.CacheControl = "max-age=7200";
            return Answers.NotModified(call);
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Unchanged>(reading.Known(web.Address) with { FreshFor = TimeSpan.FromMinutes(1) });

        outcome.State.FreshFor.ShouldBe(TimeSpan.FromHours(2));
        outcome.Freshness.Lifetime.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact, Line(9)]
    public async Task A_304_that_says_nothing_of_freshness_leaves_it_as_it_was()
    {
        await using var web = await WebServer.StartAsync(Answers.NotModified);
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Unchanged>(reading.Known(web.Address) with { FreshFor = TimeSpan.FromMinutes(1) });

        outcome.State.FreshFor.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact, Line(14)]
    public void A_new_address_begins_without_validators()
    {
        var state = FeedState.New(new Uri("https://blog.example/feed"));

        state.ETag.ShouldBeNull();
        state.LastModified.ShouldBeNull();
        state.DocumentHash.ShouldBeNull();
    }

    [Fact, Line(14)]
    public async Task An_edited_address_is_asked_without_the_old_ones_validators()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading();

        await reading.ReadAsync(reading.Known(web.At("old")) with { Url = web.At("new") });

        web.LastRequest["If-None-Match"].ShouldBeNull();
        web.LastRequest["If-Modified-Since"].ShouldBeNull();
    }

    [Fact, Line(15)]
    public async Task Validators_go_only_to_the_address_that_sent_them()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path == "/a")
            {
                call.Response.Headers.ETag = "\"of-a\"";
                call.Response.MovedTo("/b", 302);
                return Task.CompletedTask;
            }

            call.Response.Headers.ETag = "\"of-b\"";
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var first = await reading.ReadAsync<ReadOutcome.Fresh>(web.At("a"));
        await reading.ReadAsync(first.State);

        web.Requests.Select(request => (request.Target, request["If-None-Match"]))
            .ShouldBe([("/a", null), ("/b", null), ("/a", null), ("/b", "\"of-b\"")]);
    }

    [Fact, Line(16)]
    public async Task The_same_bytes_with_a_new_tag_are_no_news()
    {
        var version = 0;
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = $"\"v{++version}\"";
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var first = await reading.ReadAsync<ReadOutcome.Fresh>(web.Address);
        var second = await reading.ReadAsync<ReadOutcome.Unchanged>(first.State);

        second.State.ETag.ShouldBe("\"v2\"");
    }

    [Fact, Line(17)]
    public async Task A_304_that_nobody_asked_for_is_an_error_and_the_next_request_is_unconditional()
    {
        await using var web = await WebServer.StartAsync(Answers.NotModified);
        using var reading = new Reading();
        var known = reading.Known(web.Address) with { ValidatorsFrom = web.At("elsewhere") };

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(known);

        outcome.Kind.ShouldBe(FailureKind.NoDocument);
        outcome.State.ETag.ShouldBeNull();
        outcome.State.LastModified.ShouldBeNull();
        web.Requests.Count.ShouldBe(1);
    }

    [Fact, Line(18)]
    public async Task Once_a_week_the_whole_document_is_asked_for()
    {
        await using var web = await WebServer.StartAsync(call
            => call.Request.Headers.IfNoneMatch.Count > 0 ? Answers.NotModified(call) : call.Response.FeedAsync());
        using var reading = new Reading();
        var state = reading.Known(web.Address);

        for (var day = 0; day < 8; day++)
        {
            state = (await reading.ReadAsync(state)).State;
            reading.Clock.Advance(TimeSpan.FromDays(1));
        }

        web.Requests.Select(request => request["If-None-Match"] is null).ShouldBe([false, false, false, false, false, false, false, true]);
    }

    [Fact]
    public void A_state_survives_being_stored()
    {
        var state = FeedState.New(new Uri("https://ann:secret@blog.example/feed?x=%20y")) with
        {
            ETag = "W/\"caf\u00e9\"",
            Hints = new FeedHints { SkipDays = [DayOfWeek.Sunday], TimeToLive = TimeSpan.FromHours(2) },
            Move = new PendingMove(new Uri("https://new.example/"), new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), 2),
            FreshFor = TimeSpan.FromSeconds(90),
            FailuresInARow = 2,
        };

        var back = FeedState.FromJson(state.ToJson());

        back.ToJson().ShouldBe(state.ToJson());
        back.Url.ShouldBe(state.Url);
        back.Url.UserInfo.ShouldBe("ann:secret");
        back.Hints!.SkipDays.ShouldBe([DayOfWeek.Sunday]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Url":7}""")]
    [InlineData("""{"Url":null}""")]
    [InlineData("""{"Url":"https://blog.example/feed","DocumentBytes":"many"}""")]
    [InlineData("""{"Url":"https://blog.example/feed","DocumentBytes":99999999999}""")]
    [InlineData("""{"Url":"https://blog.example/feed","LastSuccess":"yesterday"}""")]
    [InlineData("""{"Url":"https://blog.example/feed","FreshFor":"long"}""")]
    [InlineData("""{"Url":"https://blog.example/feed","AcceptsAnyCertificate":"yes"}""")]
    [InlineData("""{"Url":"https://blog.example/feed","Hints":[]}""")]
    [InlineData("""{"Url":"https://blog.example/feed","Hints":{"SkipHours":5}}""")]
    [InlineData("""{"Url":"https://blog.example/feed","Move":{}}""")]
    [InlineData("""{"Url":"https://blog.example/feed","Move":{"Target":null,"FirstSeen":"2026-03-02T00:00:00+00:00","Times":2}}""")]
    public void What_is_no_state_is_refused_as_such(string json) =>
        Should.Throw<JsonException>(() => FeedState.FromJson(json));
}
