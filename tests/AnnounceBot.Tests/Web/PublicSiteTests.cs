using System.Net;
using System.Net.Sockets;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Web;

public sealed class PublicSiteTests
{
    [Theory]
    [InlineData("/zzz")]
    [InlineData("/1/2")]
    [InlineData("//evil.example")]
    [InlineData("//evil.example/1")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("/1%2f..")]
    [InlineData("/1%0d%0aLocation:%20https://evil.example")]
    [InlineData("/%0d%0aSet-Cookie:a=b")]
    [InlineData("/1%00")]
    [InlineData("/1%27%20OR%201=1--")]
    [InlineData("/\\evil.example")]
    [InlineData("/https://evil.example")]
    [InlineData("/%F0%9F%8F%AE")]
    [InlineData("/%d9%a1")]
    [InlineData("/%ef%bc%91")]
    [InlineData("/%ff%fe")]
    [InlineData("/<script>alert(1)</script>")]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("http://evil.example/zzz")]
    public async Task What_is_no_code_of_ours_leads_nowhere(string target)
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();

        var answer = await site.RawAsync($"GET {target} HTTP/1.1\r\nHost: lantern.example\r\nConnection: close\r\n\r\n");

        answer[..12].ShouldBeOneOf("HTTP/1.1 404", "HTTP/1.1 400");
        var head = answer[..answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        head.ShouldNotContain("Location:", Case.Insensitive);
        head.ShouldNotContain("Set-Cookie", Case.Insensitive);
        answer.ShouldNotContain("<script", Case.Insensitive);
        answer.ShouldNotContain("evil.example");
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused()
    {
        await using var site = await Site.StartAsync();

        var answers = new[] { 65, 3000, 5000, 200_000 }.Select(length => site.RawAsync($"GET /{new string('1', length)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));

        (await Task.WhenAll(answers)).Select(answer => answer[..12]).ShouldBe(["HTTP/1.1 404", "HTTP/1.1 404", "HTTP/1.1 414", "HTTP/1.1 414"]);
    }

    [Fact]
    public async Task Too_many_headers_are_refused()
    {
        await using var site = await Site.StartAsync();

        var answer = await site.RawAsync($"GET / HTTP/1.1\r\nHost: a\r\nX-Much: {new string('x', 20_000)}\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 431");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("BREW")]
    public async Task Other_methods_are_refused_with_those_there_are(string method)
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();

        using var response = await site.SendAsync(new(method), "1");

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        await site.StopAsync();
        site.Clicks().ShouldBe(0);
    }

    [Fact]
    public async Task What_a_request_carries_is_not_read()
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();

        var answer = await site.RawAsync("GET /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\nConnection: close\r\n\r\nsome of it");

        answer.ShouldStartWith("HTTP/1.1 302");
        (await site.GetAsync("1")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task The_page_for_an_unknown_code_names_the_community_and_escapes_it()
    {
        await using var site = await Site.StartAsync(new() { Name = "Lamps & <Moths>" });

        using var response = await site.GetAsync("nothing7");
        var html = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        html.ShouldContain("<title>This link leads nowhere · Lamps &amp; &lt;Moths&gt;</title>");
        html.ShouldContain("“nothing7”");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<Moths>");
    }

    [Theory]
    [InlineData("GET /evil%0d%0aERROR:%20hacked HTTP/1.1\r\nHost: evil.example\r\nUser-Agent: evil\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /evil HTTP/1.1\r\nHost: evil example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /evil HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("evil\r\n\r\n")]
    [InlineData("POST /evil HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\nConnection: close\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    public async Task Nothing_that_a_stranger_sends_stands_in_the_log(string request)
    {
        await using var site = await Site.StartAsync();

        await site.RawAsync(request);

        site.Logs.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Robots_may_read_all_there_is()
    {
        await using var site = await Site.StartAsync();

        (await site.Http.GetStringAsync(new Uri(site.Address, "robots.txt"))).ShouldBe("User-agent: *\nDisallow:\n");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = await Should.ThrowAsync<OperatorException>(Site.StartAsync(listen: $"http://127.0.0.1:{port}"));

        refusal.Message.ShouldBe($"Port {port} is in use by another program (another AnnounceBot?). Stop that one, or give web.public another port.");
    }

    [Fact]
    public async Task An_address_of_another_machine_is_told_with_what_to_do()
    {
        var refusal = await Should.ThrowAsync<OperatorException>(Site.StartAsync(listen: "http://192.0.2.1:8080"));

        refusal.Message.ShouldContain("http://192.0.2.1:8080/ cannot be listened at");
        refusal.Message.ShouldContain("http://0.0.0.0:8080");
    }

    [Fact]
    public async Task It_runs_with_the_bot_and_a_port_that_is_taken_ends_that()
    {
        using var folder = new TempFolder();
        folder.Write("a.json", """{ "shortLinks": { "baseUrl": "https://lantern.example" }, "web": { "public": "http://127.0.0.1:0" } }""");
        using var bot = BotProcess.Start("run", "--port", "0", "--config", folder.File("a.json"));
        var address = await bot.PublicSiteAsync(BotProcess.Patience);
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri(address, "nothing"));
        folder.Write("b.json", $$"""{ "web": { "public": "{{address}}" } }""");
        var second = await CommandLine.RunAsync("run", "--port", "0", "--config", folder.File("b.json"));
        bot.Signal("TERM");
        await bot.WaitForExitAsync(BotProcess.Patience);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        second.Status.ShouldBe(1);
        second.Errors.ShouldContain($"Port {address.Port} is in use by another program");
        second.Errors.ShouldNotContain("   at ");
        bot.ExitCode.ShouldBe(0, bot.Errors);
    }
}
