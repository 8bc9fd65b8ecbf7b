using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Web.Operators;

public sealed class StatusPageTests
{
    private const string Hostile = "<script>alert('x')</script> \"&amp;\"";

    [Fact]
    public async Task It_shows_what_is_watched_announced_and_waits()
    {
        await using var web = await WebAsync("Ada's notes", "https://ada.example/");
        await using var bench = await OperatorBench.StartAsync();
        await bench.PollAsync(web.At("good.xml"), web.At("missing.xml"));
        bench.Chat.Answer = (_, title) => title == "Two" ? new SendOutcome.Refused("too long for this channel") : null;
        await bench.DeliverAsync();

        using var answer = await bench.Http.GetAsync("/");
        var html = await answer.Content.ReadAsStringAsync();

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'unsafe-inline'");
        html.ShouldContain("It runs, and somebody is needed");
        html.ShouldContain("1 feed cannot be read.");
        html.ShouldContain("1 announcement failed");
        html.ShouldContain("<a href=\"https://ada.example/\" rel=\"noreferrer noopener\"><bdi>Ada&#39;s notes</bdi></a>");
        html.ShouldContain("aria-label=\"Posts per week, the oldest of 12 weeks first: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2\"");
        html.ShouldContain("aria-label=\"No posts in 12 weeks\"");
        html.ShouldContain("<a href=\"https://ada.example/1\" rel=\"noreferrer noopener\"><bdi>One</bdi></a> <small><bdi>#blogs</bdi>");
        html.ShouldContain("<bdi>Two</bdi> <small><bdi>#blogs</bdi>, <b class=\"state\">failed</b>: <bdi>too long for this channel</bdi>");
        html.ShouldNotContain("<script", Case.Insensitive);
        html.IndexOf("fails, first", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("Ada&#39;s notes", StringComparison.Ordinal), "those that need somebody come first");
    }

    [Fact]
    public async Task With_nothing_yet_it_says_what_to_do()
    {
        await using var bench = await OperatorBench.StartAsync();

        var (status, html) = await bench.GetAsync("/");

        status.ShouldBe(200);
        html.ShouldContain("All is well");
        html.ShouldContain("None yet. Add the first with <code>/feeds add</code>");
    }

    [Fact]
    public async Task What_strangers_call_themselves_is_text()
    {
        await using var web = await WebAsync(Hostile, "javascript:alert(1)", Hostile);
        await using var bench = await OperatorBench.StartAsync(plain => plain with { Community = new() { Name = Hostile } });
        await bench.PollAsync(web.At("good.xml"));
        await bench.DeliverAsync();
        await bench.WriteAsync(session => session.Execute("UPDATE feeds SET failure = @failure, failing_since = 0", ("@failure", Hostile)));

        var (_, html) = await bench.GetAsync("/");

        html.ShouldContain("alert(");
        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldNotContain("javascript:");
    }

    [Fact]
    public async Task Secrets_in_a_feeds_address_are_not_shown()
    {
        await using var bench = await OperatorBench.StartAsync();
        await bench.WriteAsync(session => session.Execute("""
            INSERT INTO feeds (url, origin, state, home, added_at, due_at) VALUES ('https://ada:geheim@ada.example/feed?token=sehrgeheim', 'chat', 'active', 'https://ada:geheim@ada.example/', 0, 0)
            """));

        var (_, html) = await bench.GetAsync("/");

        html.ShouldContain("ada.example");
        html.ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Of_submissions_nothing_is_told_but_how_many_wait()
    {
        await using var bench = await OperatorBench.StartAsync();
        await bench.WriteAsync(session =>
        {
            var outbox = bench.Get<Outbox>();
            foreach (var state in new[] { "pending", "approved", "rejected", "withdrawn", "duplicate" })
            {
                session.Execute("""
                    INSERT INTO submissions (kind, state, person_id, person, sent_at, link, url, title, author, excerpt, note, site, reason, decided_by)
                    VALUES ('post', @state, 'Whisper', 'Whisper', 0, 'https://whisper.example/', @state, 'Whisper', 'Whisper', 'Whisper', 'Whisper', 'Whisper', 'Whisper', 'Whisper')
                    """, ("@state", state));
            }

            foreach (var (purpose, channel) in new[] { (Purpose.Notice, "mod-queue"), (Purpose.Receipt, "@Whisper"), (Purpose.Test, "blogs") })
            {
                outbox.Create(session, new(purpose, channel, Some.Message("Whisper")) { Link = "https://whisper.example/" });
                outbox.Create(session, new(purpose, channel, Some.Message("Whisper")) { HeldBecause = purpose == Purpose.Receipt ? "Whisper" : "it waits" });
            }
        });

        foreach (var path in new[] { "/", "readyz", "metrics" })
            (await bench.GetAsync(path)).Text.ShouldNotContain("whisper", Case.Insensitive);
        var (_, html) = await bench.GetAsync("/");
        html.ShouldContain("1 submission waits for a moderator");
        html.ShouldContain("An answer to somebody <small>a conversation");
        html.ShouldContain("A notice for moderators <small><bdi>#mod-queue</bdi>");
    }

    [Fact]
    public async Task A_feed_that_is_called_by_its_host_is_told_apart_by_the_rest_of_its_address()
    {
        await using var bench = await OperatorBench.StartAsync();
        await bench.WriteAsync(session => session.Execute("""
            INSERT INTO feeds (url, origin, state, added_at, due_at) VALUES ('https://ada.example/lamps.xml?token=geheim', 'chat', 'active', 0, 0)
            """));

        var (_, html) = await bench.GetAsync("/");

        html.ShouldContain("<bdi>ada.example</bdi> <small><bdi>/lamps.xml</bdi></small>");
    }

    [Fact]
    public async Task A_channel_that_has_to_be_mended_is_told()
    {
        await using var web = await WebAsync("Ada's notes", "https://ada.example/");
        await using var bench = await OperatorBench.StartAsync();
        await bench.PollAsync(web.At("good.xml"));
        bench.Chat.Answer = (_, _) => new SendOutcome.Blocked(TimeSpan.FromMinutes(1), "there is no such channel");
        await bench.DeliverAsync();

        var (_, html) = await bench.GetAsync("/");

        html.ShouldContain("It runs, and somebody is needed");
        html.ShouldContain("1 channel keeps its announcements waiting until somebody changes something");
        html.ShouldContain("there is no such channel");
    }

    [Fact]
    public async Task Posts_that_were_taken_back_are_not_shown()
    {
        await using var web = await WebAsync("Ada's notes", "https://ada.example/");
        await using var bench = await OperatorBench.StartAsync();
        await bench.PollAsync(web.At("good.xml"));
        await bench.DeliverAsync();
        await bench.WriteAsync(session => PostMarks.Retract(session, new(2), bench.Clock.GetUtcNow()));

        var (_, html) = await bench.GetAsync("/");

        html.ShouldContain("<bdi>One</bdi>");
        html.ShouldNotContain("<bdi>Two</bdi>");
    }

    [Fact]
    public async Task Without_the_chat_and_while_nothing_can_be_stored_it_says_so()
    {
        await using var bench = await OperatorBench.StartAsync();
        bench.Health = new(null, null, 0, 1000);
        using var other = bench.Get<Database>().Connect();
        other.Execute("BEGIN IMMEDIATE");

        var asked = bench.GetAsync("/");
        await bench.Clock.UntilTimersAsync(1);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        var (status, html) = await Wait.ForAsync(asked);
        other.Execute("ROLLBACK");

        status.ShouldBe(200);
        html.ShouldContain("Something is wrong");
        html.ShouldContain("<b>Storage</b>: Nothing could be stored within 5 s");
        html.ShouldContain("<b>Chat</b>: not connected");
    }

    [Theory]
    [InlineData("/", "page 1 of 500", "Blog 00000")]
    [InlineData("/?page=2", "page 2 of 500", "Blog 00020")]
    [InlineData("/?page=500", "page 500 of 500", "Blog 09999")]
    [InlineData("/?page=99999999999", "page 1 of 500", "Blog 00000")]
    [InlineData("/?page=501", "page 500 of 500", "Blog 09999")]
    [InlineData("/?page=-1", "page 1 of 500", "Blog 00000")]
    public async Task Ten_thousand_feeds_come_in_pages(string path, string page, string feed)
    {
        await using var bench = await OperatorBench.StartAsync();
        await bench.WriteAsync(session => session.Execute("""
            WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 9999)
            INSERT INTO feeds (url, name, origin, state, added_at, due_at, polled_at) SELECT printf('https://%05d.example/', n), printf('Blog %05d', n), 'chat', 'active', 0, 0, 1 FROM numbers
            """));

        var (_, html) = await bench.GetAsync(path);

        html.ShouldContain(page);
        html.ShouldContain(feed);
        html.Split("<tr class=").Length.ShouldBe(21);
        html.Length.ShouldBeLessThan(64 * 1024);
    }

    private static Task<WebServer> WebAsync(string title, string home, string first = "One") => WebServer.StartAsync(async call =>
    {
        if (call.Request.Path != "/good.xml")
        {
            call.Response.StatusCode = 404;
            return;
        }

        var rss = Some.Rss(("1", "https://ada.example/1", Escaped(first), Some.Noon.AddHours(-1)), ("2", "https://ada.example/2", "Two", Some.Noon.AddDays(-6.9)), ("3", "https://ada.example/3", "Old", Some.Noon.AddDays(-8)));
        call.Response.ContentType = "application/rss+xml";
        await call.Response.WriteAsync(rss.Replace("Ada's notes", Escaped(title), StringComparison.Ordinal).Replace("<link>https://ada.example/</link>", $"<link>{Escaped(home)}</link>", StringComparison.Ordinal));
    });

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
