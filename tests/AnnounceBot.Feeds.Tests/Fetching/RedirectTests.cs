using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class RedirectTests
{
    [Fact, Line(29)]
    public async Task A_circle_is_noticed()
    {
        await using var web = await ServerWithAsync(("/a", 302, "/b"), ("/b", 302, "/a"));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.At("a"));

        outcome.Kind.ShouldBe(FailureKind.Redirect);
        web.Requests.Count.ShouldBe(2);
    }

    [Fact, Line(29)]
    public async Task A_chain_without_end_is_left_after_ten_hops()
    {
        var count = 0;
        await using var web = await WebServer.StartAsync(call => call.Response.MovedTo($"/{++count}", 302));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Kind.ShouldBe(FailureKind.Redirect);
        web.Requests.Count.ShouldBe(11);
    }

    [Theory, Line(30)]
    [InlineData("feed.xml", "/blog/feed.xml")]
    [InlineData("../feed.xml?a=1#top", "/feed.xml?a=1")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("?page=1", "/blog/index?page=1")]
    [InlineData("//127.0.0.1:PORT/x", "/x")]
    [InlineData("  /padded  ", "/padded")]
    [InlineData("/caf\u00c3\u00a9", "/caf%C3%A9")]
    [InlineData("/caf\u00e9", "/caf%C3%A9")]
    public async Task A_target_is_resolved_against_the_address_that_names_it(string location, string target)
    {
        await using var raw = RawServer.Start(async call =>
        {
            var request = await call.ReadRequestAsync();
            await call.WriteAsync(request!.StartsWith("GET /blog/index HTTP", StringComparison.Ordinal)
                ? $"HTTP/1.1 302 Found\r\nLocation: {location.Replace("PORT", request.Split("Host: 127.0.0.1:")[1].Split('\r')[0], StringComparison.Ordinal)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{Answers.Rss()}");
        });
        using var reading = new Reading();

        await reading.ReadAsync<ReadOutcome.Fresh>(raw.At("blog/index"));

        raw.Requests[1].ShouldStartWith($"GET {target} HTTP/1.1\r\n");
    }

    [Theory, Line(31)]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http://[::1")]
    [InlineData("https:///feed")]
    public async Task A_redirect_without_a_usable_target_is_an_error(string? location)
    {
        var field = location is null ? "" : $"Location: {location}\r\n";
        await using var raw = RawServer.Start($"HTTP/1.1 301 Moved Permanently\r\n{field}Content-Length: 0\r\nConnection: close\r\n\r\n");
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(raw.Address);

        outcome.Kind.ShouldBe(FailureKind.Redirect);
    }

    [Theory, Line(32)]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/feed")]
    [InlineData("gopher://127.0.0.1/1")]
    [InlineData("data:text/xml,<rss/>")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_to_another_scheme_is_refused(string location)
    {
        await using var web = await WebServer.StartAsync(call => call.Response.MovedTo(location));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Failed>(web.Address);

        outcome.Kind.ShouldBe(FailureKind.Redirect);
        web.Requests.Count.ShouldBe(1);
    }

    [Fact, Line(33)]
    public async Task A_password_does_not_follow_to_another_origin()
    {
        await using var other = await WebServer.StartAsync(call => call.Response.FeedAsync());
        await using var web = await WebServer.StartAsync(call => call.Response.MovedTo(call.Request.Path == "/a" ? "/b" : other.At("feed").ToString()));
        using var reading = new Reading();
        var url = new UriBuilder(web.At("a")) { UserName = "ann", Password = "secret" }.Uri;

        var outcome = await reading.ReadAsync<ReadOutcome.Fresh>(url);
        reading.Clock.Advance(TimeSpan.FromDays(1));
        var later = await reading.ReadAsync(outcome.State);

        web.Requests.Take(2).ShouldAllBe(request => request["Authorization"] == "Basic YW5uOnNlY3JldA==");
        other.Requests.ShouldAllBe(request => request["Authorization"] == null);
        later.State.Url.ShouldBe(other.At("feed"));
        later.State.Url.UserInfo.ShouldBeEmpty();
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
}
