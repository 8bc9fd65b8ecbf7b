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

    [Theory, Line(2, 5, 6)]
    [InlineData("\"abc\"")]
    [InlineData("W/\"abc\"")]
    [InlineData("abc")]
    [InlineData("\"abc-gzip\"")]
    [InlineData("\"a\"b, c")]
    [InlineData("\"caf\u00e9\"")]
    public async Task An_entity_tag_goes_back_byte_for_byte(string tag)
    {
        string? sent = null;
        await using var raw = RawServer.Start(async call =>
        {
            sent = await call.ReadRequestAsync();
            var body = Answers.Rss();
            await call.WriteAsync($"HTTP/1.1 200 OK\r\nETag: {tag}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
        });
        using var reading = new Reading();

        var first = await reading.ReadAsync<ReadOutcome.Fresh>(raw.Address);
        await reading.ReadAsync(first.State);

        sent!.ShouldContain($"\r\nIf-None-Match: {tag}\r\n");
    }

    [Fact, Line(7)]
    public async Task A_feed_that_has_not_changed_is_not_downloaded_again()
    {
        await using var web = await WebServer.StartAsync(async call =>
        {
            call.Response.Headers.ETag = "\"v1\"";
            if (call.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                call.Response.StatusCode = 304;
                return;
            }

            await call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var first = await reading.ReadAsync<ReadOutcome.Fresh>(web.Address);
        reading.Clock.Advance(TimeSpan.FromHours(1));
        var second = await reading.ReadAsync<ReadOutcome.Unchanged>(first.State with { FailuresInARow = 3 });

        second.State.FailuresInARow.ShouldBe(0);
        second.State.LastSuccess.ShouldBe(reading.Clock.GetUtcNow());
    }
}
