using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class ValidatorTests
{
    [Theory, Line(2, 5, 6)]
    [InlineData("\"abc\"")]
    [InlineData("W/\"abc\"")]
    [InlineData("abc")]
    [InlineData("\"abc-gzip\"")]
    [InlineData("\"a\"b, c")]
    [InlineData("\"caf\u00e9\"")]
    public async Task An_entity_tag_goes_back_byte_for_byte(string tag)
        => (await SecondRequestAfter($"ETag: {tag}")).ShouldContain($"\r\nIf-None-Match: {tag}\r\n");

    [Theory, Line(3)]
    [InlineData("Mon, 02 Mar 2026 09:00:00 GMT")]
    [InlineData("Monday morning")]
    [InlineData("2026-03-02T09:00:00Z")]
    public async Task A_modification_date_goes_back_byte_for_byte(string date)
        => (await SecondRequestAfter($"Last-Modified: {date}")).ShouldContain($"\r\nIf-Modified-Since: {date}\r\n");

    [Fact, Line(4)]
    public async Task Both_validators_go_back()
    {
        var second = await SecondRequestAfter("ETag: \"a\"\r\nLast-Modified: Mon, 02 Mar 2026 09:00:00 GMT");

        second.ShouldContain("\r\nIf-None-Match: \"a\"\r\n");
        second.ShouldContain("\r\nIf-Modified-Since: Mon, 02 Mar 2026 09:00:00 GMT\r\n");
    }

    [Fact, Line(8)]
    public async Task Validators_in_a_304_replace_the_stored_ones_and_the_others_stay()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = "\"v2\"";
            return Answers.NotModified(call);
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Unchanged>(reading.Known(web.Address));

        outcome.State.ETag.ShouldBe("\"v2\"");
        outcome.State.LastModified.ShouldBe("yesterday");
    }

    [Fact, Line(10)]
    public async Task A_validator_that_is_not_sent_any_more_is_forgotten()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = "\"v2\"";
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Fresh>(reading.Known(web.Address));

        outcome.State.ETag.ShouldBe("\"v2\"");
        outcome.State.LastModified.ShouldBeNull();
    }

    [Theory, Line(11)]
    [InlineData("<html><body>Back soon</body></html>")]
    [InlineData("{ \"version\": ")]
    public async Task Validators_of_a_document_that_could_not_be_read_are_not_stored(string document)
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = "\"broken\"";
            return call.Response.FeedAsync(document);
        });
        using var reading = new Reading();
        var known = reading.Known(web.Address);

        var outcome = await reading.ReadAsync(known);

        outcome.ShouldNotBeOfType<ReadOutcome.Fresh>();
        outcome.State.ETag.ShouldBe("\"v1\"");
        outcome.State.LastModified.ShouldBe("yesterday");
        outcome.State.DocumentHash.ShouldBe(known.DocumentHash);
    }

    [Fact, Line(19)]
    public async Task Validators_are_not_kept_where_nothing_may_be_stored()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = "\"v1\"";
            call.Response.Headers.CacheControl = "no-store";
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Fresh>(web.Address);

        outcome.State.ETag.ShouldBeNull();
        outcome.State.LastModified.ShouldBeNull();
    }

    private static async Task<string> SecondRequestAfter(string fields)
    {
        await using var raw = RawServer.Start($"HTTP/1.1 200 OK\r\n{fields}\r\nContent-Length: {Answers.Rss().Length}\r\nConnection: close\r\n\r\n{Answers.Rss()}");
        using var reading = new Reading();

        var first = await reading.ReadAsync<ReadOutcome.Fresh>(raw.Address);
        await reading.ReadAsync(first.State);

        return raw.Requests[1];
    }
}
