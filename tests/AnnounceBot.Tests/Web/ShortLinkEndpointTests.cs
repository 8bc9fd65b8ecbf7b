using System.Net;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Web;

public sealed class ShortLinkEndpointTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("s/1")]
    [InlineData("1/")]
    [InlineData("1?utm_source=mail")]
    public async Task A_code_leads_to_the_post(string path)
    {
        await using var site = await Site.StartAsync(baseUrl: "https://lantern.example/s");
        await site.LinkAsync("https://ada.example/lamps?page=2#top");

        using var response = await site.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.GetValues("Location").ShouldBe(["https://ada.example/lamps?page=2#top"]);
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["strict-origin"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.Contains("Server").ShouldBeFalse();
        response.Content.Headers.ContentLength.ShouldBe(0);
        await site.UntilClicksAsync(1);
    }

    [Fact]
    public async Task Capitals_or_not_is_all_the_same()
    {
        await using var site = await Site.StartAsync();
        for (var i = 1; i <= 10; i++)
            await site.LinkAsync($"https://ada.example/{i}");

        using var response = await site.GetAsync("A");

        response.Headers.Location.ShouldBe(new Uri("https://ada.example/10"));
    }

    [Theory]
    [InlineData("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe")]
    [InlineData("http://[2001:db8::1]:8080/a", "http://[2001:db8::1]:8080/a")]
    public async Task Where_it_leads_is_said_in_ASCII(string link, string location)
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync(link);

        using var response = await site.GetAsync("1");

        response.Headers.GetValues("Location").ShouldBe([location]);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example/")]
    [InlineData("not an address")]
    public async Task Nobody_is_sent_to_what_is_no_web_address(string link)
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync(link);

        using var response = await site.GetAsync("1");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.Location.ShouldBeNull();
    }

    [Fact]
    public async Task A_post_that_was_taken_back_is_told_so()
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();
        await site.Temp.WriteAsync(session => PostMarks.Retract(session, new(1), site.Clock.GetUtcNow()));

        using var response = await site.GetAsync("1");

        response.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await response.Content.ReadAsStringAsync()).ShouldContain("taken back");
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        await site.StopAsync();
        site.Clicks().ShouldBe(0);
    }

    [Theory]
    [InlineData("User-Agent", "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)")]
    [InlineData("User-Agent", "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)")]
    [InlineData("User-Agent", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")]
    [InlineData("User-Agent", "WhatsApp/2.23.20.0 A")]
    [InlineData("User-Agent", "TelegramBot (like TwitterBot)")]
    [InlineData("User-Agent", "facebookexternalhit/1.1")]
    [InlineData("User-Agent", "http.rb/5.1.1 (Mastodon/4.2.1; +https://lantern.social/)")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    [InlineData("X-Moz", "prefetch")]
    public async Task Who_only_looks_ahead_is_led_on_and_not_counted(string header, string value)
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();

        using var response = await site.GetAsync("1", (header, value));

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        await site.StopAsync();
        site.Clicks().ShouldBe(0);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36")]
    [InlineData("curl/8.5.0")]
    [InlineData("")]
    public async Task People_are_counted_whatever_they_read_with(string userAgent)
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();

        using var response = await site.GetAsync("1", ("User-Agent", userAgent));

        await site.UntilClicksAsync(1);
    }

    [Fact]
    public async Task HEAD_says_the_same_and_is_no_click()
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();

        using var known = await site.SendAsync(HttpMethod.Head, "1");
        using var unknown = await site.SendAsync(HttpMethod.Head, "2");

        known.StatusCode.ShouldBe(HttpStatusCode.Found);
        known.Headers.Location.ShouldBe(new Uri("https://ada.example/1"));
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await unknown.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        unknown.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(0);
        await site.StopAsync();
        site.Clicks().ShouldBe(0);
    }

    [Fact]
    public async Task Clicks_count_for_the_communitys_day()
    {
        await using var site = await Site.StartAsync(new() { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") });
        await site.LinkAsync();

        foreach (var hours in new[] { 0, 2, 2 })
        {
            site.Clock.Advance(TimeSpan.FromHours(hours));
            using var response = await site.GetAsync("1");
        }

        await site.StopAsync();
        site.Temp.Texts("SELECT day || ' ' || clicks FROM clicks ORDER BY day").ShouldBe(["2026-03-02 2", "2026-03-03 1"]);
    }

    [Fact]
    public async Task Many_at_once_are_all_counted()
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync("https://ada.example/1");
        await site.LinkAsync("https://ada.example/2");

        var responses = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => site.GetAsync(i % 3 == 0 ? "1" : "2")));

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.Found);
        await site.StopAsync();
        site.Temp.Texts("SELECT link_id || ': ' || clicks FROM clicks ORDER BY link_id").ShouldBe(["1: 100", "2: 200"]);
    }

    [Fact]
    public async Task However_many_click_they_are_stored_once_a_second()
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();
        await ClickAsync(site, times: 1);
        await site.UntilClicksAsync(1);
        await site.Clock.UntilTimersAsync(1);

        await ClickAsync(site, times: 20);
        site.Clicks().ShouldBe(1);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        await site.UntilClicksAsync(21);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_counts_for_the_day_that_it_says()
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();

        await ClickAsync(site, times: 1);
        site.Clock.JumpTo(Some.Noon.AddDays(-1));
        await ClickAsync(site, times: 2);

        await site.StopAsync();
        site.Temp.Texts("SELECT day || ' ' || clicks FROM clicks ORDER BY day").ShouldBe(["2026-03-01 2", "2026-03-02 1"]);
    }

    [Fact]
    public async Task While_the_disk_is_full_readers_are_led_on_and_counted_later()
    {
        await using var site = await Site.StartAsync();
        await site.LinkAsync();
        await site.Temp.WriteAsync(session => session.Execute("""
            CREATE TABLE ballast (weight BLOB);
            CREATE TRIGGER heavy AFTER INSERT ON clicks BEGIN INSERT INTO ballast VALUES (zeroblob(100000)); END;
            PRAGMA max_page_count = 1;
            """));

        using (var response = await site.GetAsync("1"))
            response.StatusCode.ShouldBe(HttpStatusCode.Found);
        await site.Clock.UntilTimersAsync(1);
        site.Logs.Lines.ShouldContain(line => line.Contains("Counting clicks pauses", StringComparison.Ordinal));
        await site.Temp.WriteAsync(session => session.Execute("PRAGMA max_page_count = 1000000"));
        site.Clock.Advance(TimeSpan.FromSeconds(30));

        await site.UntilClicksAsync(1);
    }

    private static async Task ClickAsync(Site site, int times)
    {
        for (var i = 0; i < times; i++)
            (await site.GetAsync("1")).Dispose();
    }
}
