using System.Net;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Web.Operators.Metrics;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Web.Operators;

public sealed class MetricsEndpointTests
{
    [Fact]
    public async Task Before_anything_happened_it_counts_from_zero()
    {
        await using var bench = await OperatorBench.StartAsync();
        bench.Get<AnnounceBot.Watching.PollMeter>();

        using var answer = await bench.Http.GetAsync("metrics");
        var figures = ExpositionReader.Read(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.GetValues("Content-Type").ShouldBe(["text/plain; version=0.0.4; charset=utf-8"]);
        figures["announcebot_polls_total{outcome=\"fetched\"}"].ShouldBe(0);
        figures["announcebot_polls_total{outcome=\"not_modified\"}"].ShouldBe(0);
        figures["announcebot_posts"].ShouldBe(0);
        figures["announcebot_announcements{state=\"held\"}"].ShouldBe(0);
        figures["announcebot_gateway_connected"].ShouldBe(1);
        figures["announcebot_gateway_latency_seconds"].ShouldBe(0.042);
        figures["announcebot_gateway_resumes_total"].ShouldBe(3);
        figures["announcebot_database_bytes{file=\"main\"}"].ShouldBeGreaterThan(0);
        figures["process_start_time_seconds"].ShouldBe(Some.Noon.ToUnixTimeSeconds());
        figures["process_resident_memory_bytes"].ShouldBeGreaterThan(1_000_000);
        figures["dotnet_gc_collections_total{generation=\"2\"}"].ShouldBeGreaterThanOrEqualTo(0);
        figures.Keys.Count(series => series.StartsWith("announcebot_build_info{version=", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Figures_follow_what_feeds_bring_and_what_is_announced()
    {
        await using var web = await WebAsync();
        await using var bench = await OperatorBench.StartAsync();

        await bench.PollAsync(web.At("good.xml"), web.At("missing.xml"));
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        var before = await bench.MetricsAsync();
        await bench.DeliverAsync();
        var after = await bench.MetricsAsync();

        before["announcebot_polls_total{outcome=\"fetched\"}"].ShouldBe(1);
        before["announcebot_polls_total{outcome=\"failed\"}"].ShouldBe(1);
        before["announcebot_new_posts_total"].ShouldBe(2);
        before["announcebot_posts"].ShouldBe(2);
        before["announcebot_feeds{state=\"well\"}"].ShouldBe(1);
        before["announcebot_feeds{state=\"failing\"}"].ShouldBe(1);
        before["announcebot_announcements{state=\"pending\"}"].ShouldBe(2);
        before["announcebot_announcements_oldest_pending_age_seconds"].ShouldBe(3);
        before["announcebot_outbox_overdue_seconds"].ShouldBe(3);
        after["announcebot_announcements{state=\"pending\"}"].ShouldBe(0);
        after["announcebot_announcements_oldest_pending_age_seconds"].ShouldBe(0);
        after["announcebot_outbox_overdue_seconds"].ShouldBe(0);
        after["announcebot_announcement_since_first_seen_seconds_count"].ShouldBe(2);
        after["announcebot_announcement_since_first_seen_seconds_sum"].ShouldBe(6);
        after["announcebot_announcement_since_first_seen_seconds_bucket{le=\"2\"}"].ShouldBe(0);
        after["announcebot_announcement_since_first_seen_seconds_bucket{le=\"5\"}"].ShouldBe(2);
        after["announcebot_announcement_since_published_seconds_bucket{le=\"300\"}"].ShouldBe(0);
        after["announcebot_announcement_since_published_seconds_bucket{le=\"900\"}"].ShouldBe(1);
        after["announcebot_announcement_since_published_seconds_bucket{le=\"7200\"}"].ShouldBe(2);
    }

    [Fact]
    public async Task Bots_beside_each_other_count_for_themselves()
    {
        await using var web = await WebAsync();
        await using var one = await OperatorBench.StartAsync();
        await using var other = await OperatorBench.StartAsync();
        other.Get<AnnounceBot.Watching.PollMeter>();

        await one.PollAsync(web.At("good.xml"));

        (await other.MetricsAsync())["announcebot_polls_total{outcome=\"fetched\"}"].ShouldBe(0);
    }

    [Fact]
    public async Task Submissions_that_wait_are_counted()
    {
        await using var bench = await OperatorBench.StartAsync();
        await bench.WriteAsync(session => session.Execute(
            "INSERT INTO submissions (kind, state, sent_at, link, title) VALUES ('post', 'pending', 0, 'a', 'A'), ('post', 'approved', 0, 'b', 'B')"));

        (await bench.MetricsAsync())["announcebot_submissions_waiting"].ShouldBe(1);
    }

    [Fact]
    public void Texts_cannot_break_out_of_their_line()
    {
        var text = new Exposition();

        text.Gauges("a_b", "One \\ two\nthree", "of", [("quote \" slash \\ line\nend", double.PositiveInfinity), ("b", 1e21), ("c", -0.5)]);

        text.ToString().ShouldBe("# HELP a_b One \\\\ two\\nthree\n# TYPE a_b gauge\na_b{of=\"quote \\\" slash \\\\ line\\nend\"} +Inf\na_b{of=\"b\"} 1E+21\na_b{of=\"c\"} -0.5\n");
        ExpositionReader.Read(text.ToString()).Count.ShouldBe(3);
    }

    private static Task<WebServer> WebAsync() => WebServer.StartAsync(async call =>
    {
        if (call.Request.Path != "/good.xml")
        {
            call.Response.StatusCode = 404;
            return;
        }

        call.Response.ContentType = "application/rss+xml";
        await call.Response.WriteAsync(Some.Rss(
            ("1", "https://ada.example/1", "One", Some.Noon.AddMinutes(-10)), ("2", "https://ada.example/2", "Two", Some.Noon.AddMinutes(-100))));
    });
}
