using System.Text.Json;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

public sealed class PollVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_thousand_feeds_are_stored_once_and_then_only_what_is_new()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 30);
        Configure(server, feeds: 1000);

        (await PollAsync()).ShouldBe(new Counts(Feeds: 1000, Polled: 1000, NotModified: 0, Fetched: 1000, Failed: 0, New: 30_000, Announced: 0, Pending: 0));
        (await PollAsync()).ShouldBe(new Counts(Feeds: 1000, Polled: 1000, NotModified: 1000, Fetched: 0, Failed: 0, New: 0, Announced: 0, Pending: 0));
        for (var feed = 0; feed < 100; feed++)
            server.Publish(feed * 7);
        (await PollAsync()).ShouldBe(new Counts(Feeds: 1000, Polled: 1000, NotModified: 900, Fetched: 100, Failed: 0, New: 100, Announced: 100, Pending: 0));
        (await PollAsync()).New.ShouldBe(0);
    }

    [Fact]
    public async Task Without_feeds_or_with_none_that_is_due_it_says_what_to_do()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 2);

        Configure(server, feeds: 0);
        (await CommandLine.RunAsync("poll", "--config", _folder.File("a.json"))).Errors.ShouldContain("There are no feeds yet: `announcebot feeds add URL` adds one");
        Configure(server, feeds: 1);
        await PollAsync();
        (await CommandLine.RunAsync("poll", "--config", _folder.File("a.json"))).Errors.ShouldContain("None was due: --all polls every one");
    }

    [Fact]
    public async Task What_is_announced_goes_to_the_error_stream_when_the_output_is_JSON()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 2);
        Configure(server, feeds: 1, firstPoll: "3650d");

        var outcome = await CommandLine.RunAsync("poll", "--json", "--config", _folder.File("a.json"));

        outcome.Output.Trim().ShouldBe(outcome.LastLine);
        outcome.Errors.ShouldContain("Entry 1 of 0");
    }

    [Fact]
    public async Task A_feed_that_fails_harms_no_other_and_is_no_failure_of_the_verb()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 2);
        await using var broken = await WebServer.StartAsync(call => call.Response.StatusCode = 404);
        await using var page = await WebServer.StartAsync(call => call.Response.ContentType = "text/html");
        _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "watching": { "allowedNetworks": ["127.0.0.0/8"] },
              "feeds": [ { "url": "{{broken.Address}}" }, { "url": "{{page.Address}}" }, { "url": "{{server.Feed(1)}}" } ] }
            """);

        (await PollAsync()).ShouldBe(new Counts(Feeds: 3, Polled: 3, NotModified: 0, Fetched: 1, Failed: 2, New: 2, Announced: 0, Pending: 0));

        var list = await CommandLine.RunAsync("feeds", "list", "--json", "--config", _folder.File("a.json"));
        list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.Contains("\"failure\":\"", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_wait_that_a_server_asked_for_holds_even_for_all()
    {
        await using var busy = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = 429;
            call.Response.Headers.RetryAfter = "3600";
        });
        _folder.Write("a.json", $$"""{ "storage": { "path": "a.db" }, "watching": { "allowedNetworks": ["127.0.0.0/8"] }, "feeds": [ { "url": "{{busy.Address}}" } ] }""");

        (await PollAsync()).Failed.ShouldBe(1);
        (await PollAsync()).Polled.ShouldBe(0);

        busy.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_in_a_file_is_read_relative_to_the_configuration()
    {
        _folder.Write("posts.xml", Some.Rss(("g1", "https://ada.example/1", "One", Some.Noon)));
        _folder.Write("a.json", """{ "storage": { "path": "a.db" }, "feeds": [ { "url": "file:posts.xml" } ] }""");

        (await PollAsync()).ShouldBe(new Counts(1, 1, 0, 1, 0, New: 1, 0, 0));
        (await PollAsync()).ShouldBe(new Counts(1, 1, NotModified: 1, 0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task What_the_queue_had_still_to_say_is_said_although_no_feed_has_anything_new()
    {
        _folder.Write("a.json", """{ "storage": { "path": "a.db" }, "moderators": { "channel": "mod-queue" } }""");
        await QueueAsync(new(Purpose.Announcement, "blogs", Some.Message("How a lamp is made")), new(Purpose.Receipt, "@33", new() { Text = "Thank you: it was approved." }),
            new(Purpose.Notice, "mod-queue", new() { Text = "Mo approved it." }));

        var outcome = await CommandLine.RunAsync("poll", "--config", _folder.File("a.json"));

        outcome.Output.ShouldSatisfyAllConditions(
            output => output.ShouldContain("How a lamp is made"), output => output.ShouldContain("Thank you: it was approved."), output => output.ShouldContain("Mo approved it."));
        using var database = Database.Open(_folder.File("a.db"));
        database.Read(session => session.Query("SELECT DISTINCT state FROM deliveries", row => row.GetString(0))).ShouldBe(["sent"]);
    }

    [Fact]
    public async Task A_second_one_on_the_same_database_is_refused()
    {
        _folder.Write("a.json", """{ "storage": { "path": "a.db" } }""");

        using (DatabaseLock.Take(_folder.File("a.db")))
        {
            var outcome = await CommandLine.RunAsync("poll", "--config", _folder.File("a.json"));
            outcome.Status.ShouldBe(1);
            outcome.Errors.ShouldContain("Another AnnounceBot works on");
        }
    }

    [Fact]
    public async Task Interrupting_ends_with_130_and_loses_nothing()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await FeedServer.StartAsync(entriesEach: 3);
        await using var slow = await WebServer.StartAsync(async call =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, call.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "watching": { "allowedNetworks": ["127.0.0.0/8"], "concurrency": 1 },
              "feeds": [ { "url": "{{server.Feed(1)}}" }, { "url": "{{slow.Address}}" } ] }
            """);

        var outcome = await CommandLine.RunAsync(new Dictionary<string, string>(), "", stop.Token, "poll", "--config", _folder.File("a.json"));

        outcome.Status.ShouldBe(130);
        using var database = Database.Open(_folder.File("a.db"));
        database.Read(session => session.Scalar("SELECT count(*) FROM posts")).ShouldBe(3);
    }

    private async Task QueueAsync(params NewDelivery[] deliveries)
    {
        using var database = Database.Open(_folder.File("a.db"));
        await using var writer = new Writer(database);
        await writer.WriteAsync(session => Array.ForEach(deliveries, delivery => new Outbox(new(), TimeProvider.System).Create(session, delivery)), default);
    }

    private async Task<Counts> PollAsync()
    {
        var outcome = await CommandLine.RunAsync("poll", "--all", "--json", "--config", _folder.File("a.json"));
        outcome.Status.ShouldBe(0, outcome.Errors);
        return JsonSerializer.Deserialize<Counts>(outcome.LastLine, JsonSerializerOptions.Web)!;
    }

    private void Configure(FeedServer server, int feeds, string firstPoll = "nothing") => _folder.Write("a.json", $$"""
        { "storage": { "path": "a.db" }, "watching": { "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "{{firstPoll}}", "maxAge": "3650d" },
          "feeds": [ {{string.Join(',', Enumerable.Range(0, feeds).Select(i => $$"""{ "url": "{{server.Feed(i)}}" }"""))}} ] }
        """);

    private sealed record Counts(int Feeds, int Polled, int NotModified, int Fetched, int Failed, int New, int Announced, int Pending);
}
