using System.Net;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

/// <summary>Asking whether a document is there, without asking for it.</summary>
public sealed class HeadersOnlyTests
{
    [Fact]
    public async Task Only_the_header_section_is_asked_for_through_all_redirects()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path == "/old")
                call.Response.Redirect("/new", permanent: true);
            call.Response.Headers.ContentEncoding = "gzip";
            call.Response.ContentLength = call.Request.Path == "/old" ? 0 : 200_000_000;
        });
        using var reading = new Reading();

        var outcome = await reading.Reader.Documents.FetchAsync(new(web.At("old")) { HeadersOnly = true }, CancellationToken.None);

        var document = outcome.ShouldBeOfType<FetchOutcome.Answered>().Document;
        (document.Status, document.Url, document.Body.IsEmpty).ShouldBe((200, web.At("new"), true));
        document.Redirects.ShouldBe([new Redirect(web.At("old"), 301, web.At("new"))]);
        web.Requests.Select(request => request.Method).ShouldBe(["HEAD", "HEAD"]);
    }

    [Fact]
    public async Task The_guards_hold_there_too()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.StatusCode = (int)HttpStatusCode.OK);
        using var reading = new Reading(networks: []);

        var outcome = await reading.Reader.Documents.FetchAsync(new(web.Address) { HeadersOnly = true }, CancellationToken.None);

        outcome.ShouldBeOfType<FetchOutcome.Failed>().Kind.ShouldBe(FailureKind.NotAllowed);
        web.Requests.ShouldBeEmpty();
    }
}
