using System.Net;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AnnounceBot.Feeds.Tests.Fetching;

public sealed class RequestShapeTests
{
    [Fact, Line(68)]
    public async Task The_bot_says_who_it_is_and_where_to_complain()
    {
        var request = await RequestAsync(new ReaderOptions { ProductVersion = "1.2.3", ContactUrl = "https://lantern.example/bot" });

        request["User-Agent"].ShouldBe("AnnounceBot/1.2.3 (+https://lantern.example/bot)");
    }

    [Theory, Line(68)]
    [InlineData("1.0", "https://x.example/\r\nX-Injected: yes")]
    [InlineData("1.0", "https://x.example/)")]
    [InlineData("one two", "https://x.example/(")]
    public void A_name_that_would_break_the_request_is_refused_at_once(string version, string contact)
        => Should.Throw<ArgumentException>(() => new FeedReader(new ReaderOptions { ProductVersion = version, ContactUrl = contact }, new TestClock()));

    [Fact, Line(69, 70)]
    public async Task Feeds_and_compression_are_asked_for()
    {
        var request = await RequestAsync();

        request["Accept"].ShouldBe("application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1");
        request["Accept-Encoding"].ShouldBe("gzip, br");
    }

    [Fact, Line(20, 21, 73)]
    public async Task Two_reads_are_two_plain_requests_without_memory_of_each_other()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.SetCookie = "id=1; Path=/";
            return call.Response.FeedAsync();
        });
        using var reading = new Reading();
        var url = web.At("feed.xml?format=rss");

        var first = await reading.ReadAsync(url);
        await reading.ReadAsync(first.State);

        web.Requests.Select(request => (request.Method, request.Target)).ShouldBe([("GET", "/feed.xml?format=rss"), ("GET", "/feed.xml?format=rss")]);
        string[] allowed = ["Host", "User-Agent", "Accept", "Accept-Encoding"];
        web.Requests.SelectMany(request => request.Headers.Keys).Distinct().ShouldBe(allowed, ignoreOrder: true);
    }

    [Fact, Line(74)]
    public async Task Feeds_of_one_host_share_a_connection()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading();

        await reading.ReadAsync(web.At("a"));
        await reading.ReadAsync(web.At("b"));

        web.Requests.Select(request => request.ConnectionId).Distinct().Count().ShouldBe(1);
        web.LastRequest.Protocol.ShouldBe("HTTP/1.1");
    }

    [Fact, Line(74)]
    public async Task A_server_that_offers_HTTP_2_gets_it()
    {
        using var certificate = TestCertificate.SelfSigned();
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync(), certificate);
        using var reading = new Reading();

        await reading.ReadAsync<ReadOutcome.Fresh>(FeedState.New(web.Address) with { AcceptsAnyCertificate = true });

        web.LastRequest.Protocol.ShouldBe("HTTP/2");
    }

    [Theory, Line(74)]
    [InlineData(HttpProtocols.Http1, "HTTP/1.1")]
    [InlineData(HttpProtocols.Http1AndHttp2, "HTTP/2")]
    public async Task Many_reads_of_one_host_at_once_all_succeed(HttpProtocols offered, string used)
    {
        using var certificate = TestCertificate.SelfSigned();
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync(), certificate, offered);
        using var reading = new Reading();

        var reads = Enumerable.Range(0, 100).Select(i => reading.ReadAsync(FeedState.New(web.At($"{i}")) with { AcceptsAnyCertificate = true }));
        var outcomes = await Task.WhenAll(reads);

        outcomes.ShouldAllBe(outcome => outcome is ReadOutcome.Fresh);
        web.Requests.ShouldAllBe(request => request.Protocol == used);
        web.Requests.Select(request => request.ConnectionId).Distinct().Count().ShouldBeLessThanOrEqualTo(4);
    }

    [Fact, Line(75)]
    public async Task An_address_that_refuses_gives_way_to_the_next()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading(names: _ => ["::1", "127.0.0.1"]);

        await reading.ReadAsync<ReadOutcome.Fresh>(new UriBuilder(web.Address) { Host = "blog.example" }.Uri);
    }

    [Fact, Line(75)]
    public async Task An_address_that_is_silent_gets_a_head_start_and_no_more()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var silent = SilentHost.At(new IPEndPoint(IPAddress.Parse("127.0.0.2"), web.Address.Port));
        using var reading = new Reading(names: _ => ["127.0.0.2", "127.0.0.1"]);

        var read = reading.ReadAsync<ReadOutcome.Fresh>(new UriBuilder(web.Address) { Host = "blog.example" }.Uri);
        await reading.Clock.UntilTimersAsync(3);
        reading.Clock.Advance(TimeSpan.FromMilliseconds(250));

        await read;
    }

    [Theory, Line(76)]
    [InlineData("http://b\u00fccher.example:PORT/feed", "xn--bcher-kva.example", "/feed")]
    [InlineData("http://BLOG.example:PORT/feed#latest", "blog.example", "/feed")]
    [InlineData("http://blog.example:PORT/caf\u00e9?q=a b", "blog.example", "/caf%C3%A9?q=a%20b")]
    public async Task Addresses_are_sent_in_their_plain_form(string url, string host, string target)
    {
        await using var raw = RawServer.Start($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{Answers.Rss()}");
        using var reading = new Reading();

        await reading.ReadAsync<ReadOutcome.Fresh>(new Uri(url.Replace("PORT", $"{raw.Address.Port}", StringComparison.Ordinal)));

        var request = raw.Requests.ShouldHaveSingleItem();
        request.ShouldStartWith($"GET {target} HTTP/1.1\r\n");
        request.ShouldContain($"\r\nHost: {host}:{raw.Address.Port}\r\n");
    }

    [Fact, Line(76)]
    public async Task A_password_in_an_address_becomes_a_header_and_is_shown_nowhere()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading();
        var url = new Uri($"http://ann:s%C3%A9cret@127.0.0.1:{web.Address.Port}/feed");

        var outcome = await reading.ReadAsync<ReadOutcome.Fresh>(url);

        web.LastRequest["Authorization"].ShouldBe("Basic " + Convert.ToBase64String("ann:s\u00e9cret"u8));
        outcome.State.ShownUrl.ShouldBe(web.At("feed"));
        outcome.ToString().ShouldNotContain("cret@");
    }

    [Fact, Line(77)]
    public async Task Nothing_is_asked_for_beside_the_address_that_a_person_gave()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.StatusCode = 404);
        using var reading = new Reading();

        await reading.ReadAsync(web.At("blog/feed"));

        web.Requests.Select(request => request.Target).ShouldBe(["/blog/feed"]);
    }

    private static async Task<ReceivedRequest> RequestAsync(ReaderOptions? options = null)
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync());
        using var reading = new Reading(options);

        await reading.ReadAsync<ReadOutcome.Fresh>(web.Address);

        return web.LastRequest;
    }
}
