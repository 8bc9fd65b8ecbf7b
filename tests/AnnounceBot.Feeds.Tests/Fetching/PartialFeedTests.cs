using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class PartialFeedTests
{
    [Fact, Line(112)]
    public async Task A_partial_feed_is_welcome_beside_an_entity_tag_only()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.LastModified = "Mon, 02 Mar 2026 09:00:00 GMT";
            call.Response.Headers.ETag = call.Request.Path == "/tagged" ? "\"v1\"" : null;
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        foreach (var path in (string[])["tagged", "dated"])
        {
            var first = await reading.ReadAsync(web.At(path));
            await reading.ReadAsync(first.State);
        }

        web.Requests.Select(request => request["A-IM"]).ShouldBe([null, "feed", null, null]);
    }

    [Fact, Line(112)]
    public async Task A_part_is_told_as_such_and_does_not_pass_for_the_whole()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = call.Request.Headers.IfNoneMatch.Count == 0 ? "\"v1\"" : "\"v2\"";
            if (call.Request.Headers["A-IM"] != "feed")
            {
                return call.Response.FeedAsync();
            }

            call.Response.StatusCode = 226;
            call.Response.Headers["IM"] = "feed";
            return call.Response.FeedAsync(Answers.Rss("2"));
        });
        using var reading = new Reading();

        var whole = await reading.ReadAsync<ReadOutcome.Fresh>(web.Address);
        var part = await reading.ReadAsync<ReadOutcome.Fresh>(whole.State);

        whole.IsPartial.ShouldBeFalse();
        part.IsPartial.ShouldBeTrue();
        part.Document.Entries.ShouldHaveSingleItem().Id.ShouldBe("2");
        part.State.ETag.ShouldBe("\"v2\"");
        part.State.DocumentHash.ShouldBe(whole.State.DocumentHash);
    }

    [Fact, Line(48, 112)]
    public async Task A_part_that_was_not_asked_for_is_an_error()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = 226;
            call.Response.Headers["IM"] = "feed";
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Kind.ShouldBe(FailureKind.NoDocument);
    }

    [Fact, Line(112)]
    public async Task A_226_of_another_kind_is_an_error()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = "\"v1\"";
            call.Response.StatusCode = call.Request.Headers.IfNoneMatch.Count == 0 ? 200 : 226;
            call.Response.Headers["IM"] = "vcdiff";
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();

        var whole = await reading.ReadAsync<ReadOutcome.Fresh>(web.Address);
        var part = await reading.ReadAsync<ReadOutcome.Failed>(whole.State);

        part.Kind.ShouldBe(FailureKind.NoDocument);
    }
}
