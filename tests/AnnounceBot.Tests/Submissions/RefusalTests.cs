using AnnounceBot.Chat.Commands;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Submissions;

/// <summary>What is not taken, and how people are told.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private static readonly Person Mia = SubmitBench.Mia;

    private SubmitBench _bench = null!;

    public async Task InitializeAsync() => _bench = await SubmitBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("", "That is no web address.")]
    [InlineData("lamps", "That is no web address.")]
    [InlineData("ftp://ada.example/1", "That is no web address.")]
    [InlineData("javascript:alert(1)", "That is no web address.")]
    [InlineData("file:///etc/passwd", "That is no web address.")]
    [InlineData("mailto:ada@ada.example", "That is no web address.")]
    [InlineData("https://exa mple.com/", "That is no web address.")]
    [InlineData("http://10.0.0.1/admin", "is not a public address")]
    [InlineData("http://[::1]/", "is not a public address")]
    [InlineData("http://169.254.169.254/latest/meta-data", "is not a public address")]
    [InlineData("https://xn--99999999999.invalid/", "I cannot find a site called xn--99999999999.invalid.")]
    [InlineData("http://167772161/", "is not a public address")]
    public async Task An_address_that_is_none_or_private_is_refused(string link, string why)
    {
        await using var bench = await SubmitBench.StartAsync();

        (await bench.SubmitAsync(Mia, link)).Text.ShouldNotBeNull().ShouldContain(why);

        bench.Bot.Texts("SELECT draft FROM drafts WHERE draft IS NOT NULL").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused() =>
        (await _bench.SubmitAsync(Mia, $"https://ada.example/{new string('a', 1600)}")).Text.ShouldNotBeNull().ShouldStartWith("That address is too long for me.");

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused()
    {
        _bench.Blog.Redirect("in", "http://10.0.0.1/secret", 302);

        (await _bench.SubmitAsync(Mia, _bench.Blog.At("in").AbsoluteUri)).Text.ShouldNotBeNull().ShouldContain("is not a public address, or leads to one");
    }

    [Theory]
    [InlineData(404, "text/html", "x", "has nothing at that address")]
    [InlineData(410, "text/html", "x", "has nothing at that address")]
    [InlineData(401, "text/html", "x", "asks for a password there")]
    [InlineData(403, "text/html", "x", "does not let me open that page (403)")]
    [InlineData(429, "text/html", "x", "is busy or in trouble now")]
    [InlineData(500, "text/html", "x", "is busy or in trouble now")]
    [InlineData(200, "text/html", "", "sends nothing that I can read")]
    [InlineData(200, "text/html", " ", "That is no web page.")]
    [InlineData(200, "application/pdf", "%PDF-1.7", "That is no web page but application/pdf.")]
    [InlineData(200, "image/png", "PNG", "That is no web page but image/png.")]
    public async Task What_is_no_page_is_refused(int status, string type, string body, string why)
    {
        await using var web = await WebServer.StartAsync(async call =>
        {
            (call.Response.StatusCode, call.Response.ContentType) = (status, type);
            await call.Response.WriteAsync(body);
        });

        (await _bench.SubmitAsync(Mia, web.At("1").AbsoluteUri)).Text.ShouldNotBeNull().ShouldContain(why);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        _bench.Blog.SayRaw("large", $"<!doctype html><title>Large</title>{new string(' ', 6 * 1024 * 1024)}");

        (await _bench.SubmitAsync(Mia, _bench.Blog.At("large").AbsoluteUri)).Text.ShouldNotBeNull().ShouldContain("is too large to be a page");
    }

    [Fact]
    public async Task Nobody_answering_is_told()
    {
        var web = await WebServer.StartAsync(_ => { });
        await web.DisposeAsync();

        (await _bench.SubmitAsync(Mia, web.At("1").AbsoluteUri)).Text.ShouldNotBeNull().ShouldStartWith(@"I cannot reach 127\.0.0.1 now.");
    }

    [Theory]
    [InlineData("ads.example", "https://ads.example/1")]
    [InlineData("ads.example", "https://www.ads.example/1")]
    [InlineData("www.ads.example", "https://ADS.example./1")]
    [InlineData("ads.example", "http://deep.below.ads.example:8080/1")]
    [InlineData("bücher.example", "https://xn--bcher-kva.example/1")]
    [InlineData("xn--bcher-kva.example", "https://BÜCHER.example/1")]
    public async Task A_blocked_domain_is_refused_with_all_below_it_however_it_is_written(string blocked, string link)
    {
        await using var bench = await SubmitBench.StartAsync(options => options with { BlockedDomains = [blocked] });

        var answer = await bench.SubmitAsync(Mia, link);

        answer.Card.ShouldBeNull();
        bench.Bot.Texts("SELECT id FROM drafts").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_blocked_domain_is_refused_behind_a_redirect_and_in_what_the_page_calls_itself()
    {
        await using var bench = await SubmitBench.StartAsync(options => options with { BlockedDomains = ["127.0.0.1", "ads.example"] });
        bench.Blog.Redirect("in", bench.Page("target", "Buy"), 302);
        var copy = bench.Page("copy", "Buy", "<link rel=canonical href='https://www.ads.example/buy'>");

        (await bench.SubmitAsync(Mia, ByName(bench.Blog.At("in").AbsoluteUri))).Text.ShouldNotBeNull().ShouldContain("blocked");
        (await bench.SubmitAsync(Mia, ByName(copy))).Text.ShouldNotBeNull().ShouldContain("ads");

        static string ByName(string address) => address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_author_is_refused_also_under_a_name_that_the_submitter_gave_them()
    {
        var early = await _bench.SubmitAsync(Mia, _bench.Page("1", "Wicks", author: "Eve Sell"));
        await _bench.WriteAsync(session => session.Execute("INSERT INTO blocks (kind, measure, value, shown, made_at, made_by) VALUES ('author', 'out', 'eve sell', 'Eve Sell', 0, 'Mo')"));
        var edited = await _bench.EditAsync(Mia, early, ("author", "Ada"));

        (await _bench.PressAsync(Mia, edited, "Send")).Text.ShouldBe("Posts by Eve Sell are blocked here.");
        (await _bench.SubmitAsync(Mia, _bench.Page("2", "Oil", author: "EVE  SELL"))).Text.ShouldBe("Posts by Eve Sell are blocked here.");

        _bench.All().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?!", "A title needs a letter or a number")]
    [InlineData("300", "A title has at most 300 characters; this one has 301.")]
    public async Task A_title_that_nobody_could_read_is_refused(string title, string why) =>
        (await _bench.SubmitAsync(Mia, _bench.Page("1", "Wicks"), title: title == "300" ? new string('a', 301) : title)).Text.ShouldNotBeNull().ShouldStartWith(why);

    [Fact]
    public async Task So_many_in_an_hour_and_then_it_is_said_when_the_next_is_possible()
    {
        await using var bench = await SubmitBench.StartAsync(options => options with { PerUserPerHour = 2 });
        var third = await bench.SubmitAsync(Mia, bench.Page("3", "Three"));
        await bench.SendAsync(Mia, bench.Page("1", "One"));
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await bench.SendAsync(Mia, bench.Page("2", "Two"));
        var next = $"The next is possible <t:{Some.Noon.AddHours(1).ToUnixTimeSeconds()}:R>.";

        var refused = await bench.PressAsync(Mia, third, "Send");
        var another = await bench.SubmitAsync(Mia, bench.Page("4", "Four"));
        bench.Clock.Advance(TimeSpan.FromMinutes(50));
        var sent = await bench.PressAsync(Mia, refused, "Send");

        refused.Text.ShouldNotBeNull().ShouldStartWith($"You have sent 2 links within an hour, and that is as many as one person may. {next}\n**This is what");
        another.Text.ShouldNotBeNull().ShouldEndWith(next);
        sent.Text.ShouldNotBeNull().ShouldStartWith("Sent.");
        (await bench.SubmitAsync(SubmitBench.Cem, bench.Page("5", "Five"))).Card.ShouldNotBeNull();
    }

    [Fact]
    public async Task Somebody_who_only_looks_is_stopped_too()
    {
        for (var number = 0; number < 20; number++)
            await _bench.SubmitAsync(Mia, _bench.Blog.At($"missing/{number}").AbsoluteUri);

        (await _bench.SubmitAsync(Mia, _bench.Page("1", "One"))).Text.ShouldBe("I have looked at many links for you within an hour. Come back a little later.");
        _bench.Clock.Advance(TimeSpan.FromHours(1));
        (await _bench.SubmitAsync(Mia, _bench.Page("1", "One"))).Card.ShouldNotBeNull();
    }
}
