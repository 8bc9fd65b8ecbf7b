using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Announcements.Routing;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

public sealed class RoutesTestVerbTests : IDisposable
{
    private const string FirstPoll = """ "firstPoll": "36500d" """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_routes_would_do_stands_beside_what_was_done_where_it_differs()
    {
        await AnnounceAsync("""[ { "channel": "blogs" }, { "channel": "kernel", "match": "kernel" } ]""", "Cooking", "A kernel", "The kernel of Windows");
        Configure("""[ { "channel": "blogs", "match": "-windows" }, { "channel": "kernel", "match": "kernel -windows" } ]""");

        var outcome = await TestAsync();

        outcome.Status.ShouldBe(0);
        RowsOf(outcome.Output).ShouldBe(
        [
            "2026-03-02 14:00 | The kernel of Windows | Ada's notes | nowhere | #blogs, #kernel",
            "2026-03-02 13:00 | A kernel | Ada's notes | #blogs, #kernel",
            "2026-03-02 12:00 | Cooking | Ada's notes | #blogs",
        ]);
        outcome.Errors.ShouldContain("Posts that no route takes: 1 of 3.");
    }

    [Fact]
    public async Task What_was_held_failed_or_dropped_differs_from_what_would_be_sent()
    {
        await AnnounceAsync("""[ { "channel": "blogs" } ]""", "Sent", "Waits", "Held", "Dropped");
        using (var database = Database.Open(_folder.File("a.db")))
            database.Read(session => session.Execute("UPDATE deliveries SET state = CASE id WHEN 2 THEN 'pending' WHEN 3 THEN 'held' ELSE 'dropped' END WHERE id > 1"));

        var outcome = await TestAsync();

        RowsOf(outcome.Output).Select(row => string.Join(" | ", row.Split(" | ")[3..])).ShouldBe(["#blogs | #blogs (dropped)", "#blogs | #blogs (held)", "#blogs", "#blogs"]);
        outcome.Errors.ShouldContain("Posts that no route takes: none of 4.");
    }

    [Fact]
    public async Task What_was_kept_quiet_is_told_apart_from_what_no_route_took()
    {
        await AnnounceAsync("""[ { "channel": "blogs" } ]""", """ "firstPoll": "newest" """, ["Old", "Newest"]);

        var outcome = await TestAsync();

        RowsOf(outcome.Output).Select(row => string.Join(" | ", row.Split(" | ")[3..])).ShouldBe(["#blogs", "#blogs | nowhere (kept quiet)"]);
        outcome.Errors.ShouldContain("Kept quiet, whatever the routes say: 1 of 2.");
    }

    [Fact]
    public async Task JSON_has_a_line_for_each_post()
    {
        await AnnounceAsync("""[ { "channel": "blogs" } ]""", "Cooking", "A kernel");
        Configure("""[ { "channel": "kernel", "match": "kernel" } ]""");

        var outcome = await TestAsync("--json");

        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        lines.Select(line => (string)line["title"]!).ShouldBe(["A kernel", "Cooking"]);
        JsonNode.DeepEquals(lines[0], JsonSerializer.SerializeToNode(new
        {
            title = "A kernel",
            link = "https://ada.example/1",
            feed = "Ada's notes",
            publishedAt = Some.Noon.AddHours(1),
            channels = new[] { "kernel" },
            announced = new[] { new { channel = "blogs", state = "sent" } },
            unannounced = (string?)null,
            differs = true,
        })).ShouldBeTrue(lines[0].ToJsonString());
        lines[1]["channels"]!.AsArray().ShouldBeEmpty();
        outcome.Errors.ShouldContain("1 of 2");
    }

    [Fact]
    public async Task Routes_that_were_made_in_the_chat_count_too()
    {
        await AnnounceAsync("""[ { "channel": "blogs" } ]""", "Cooking");
        using (var database = Database.Open(_folder.File("a.db")))
        {
            database.Read(session =>
            {
                var draft = RouteStore.AddDraft(session, new() { Channel = "77" }, "kitchen", Some.Noon, TimeSpan.FromDays(1), "Mo");
                return RouteStore.Change(session, draft.Made!.Id, "draft", "active");
            });
        }

        RowsOf((await TestAsync()).Output).ShouldHaveSingleItem().ShouldEndWith("#blogs, #77 | #blogs");
    }

    [Fact]
    public async Task Only_the_last_fifty_posts_are_looked_at()
    {
        await AnnounceAsync("""[ { "channel": "blogs" } ]""", [.. Enumerable.Range(0, 55).Select(number => $"Number {number}")]);

        var rows = RowsOf((await TestAsync()).Output);

        rows.Count.ShouldBe(50);
        rows[0].ShouldContain("Number 54");
        rows[49].ShouldContain("Number 5 ");
    }

    [Fact]
    public async Task Feeds_are_known_by_their_names_also_when_they_are_watched_no_longer()
    {
        await AnnounceAsync("""[ { "channel": "blogs" } ]""", "Cooking");
        using (var database = Database.Open(_folder.File("a.db")))
            database.Read(session => session.Execute("UPDATE feeds SET state = 'removed'"));
        Configure("""[ { "channel": "ada", "feeds": [ "Ada*" ] }, { "channel": "bob", "feeds": [ "Bob*" ] } ]""");

        RowsOf((await TestAsync()).Output).ShouldHaveSingleItem().ShouldEndWith("#ada | #blogs");
    }

    [Fact]
    public async Task It_runs_beside_the_service_and_changes_nothing()
    {
        await AnnounceAsync("""[ { "channel": "blogs" } ]""", "Cooking");
        Configure("""[ { "channel": "elsewhere" } ]""");
        using var serviceLock = DatabaseLock.Take(_folder.File("a.db"));
        using var service = Database.Open(_folder.File("a.db"));
        // SQLite's own count of what other connections commit, as this one sees it.
        var before = service.Read(session => session.Scalar("PRAGMA data_version"));

        var outcome = await TestAsync();

        outcome.Status.ShouldBe(0);
        service.Read(session => session.Scalar("PRAGMA data_version")).ShouldBe(before);
    }

    [Fact]
    public async Task Without_posts_it_says_how_to_get_some()
    {
        Configure("[]");

        var outcome = await TestAsync();

        outcome.Output.ShouldBeEmpty();
        outcome.Errors.ShouldContain("announcebot poll");
    }

    [Fact]
    public async Task A_mistake_in_a_route_is_told_instead()
    {
        Configure("""[ { "channel": "blogs", "match": "(kernel" } ]""");

        var outcome = await TestAsync();

        outcome.Status.ShouldBe(2);
        outcome.Errors.ShouldContain("routes[0].match: \"(kernel\" is not an expression of words: at character 1, the ( is never closed");
    }

    private static List<string> RowsOf(string table) =>
        [.. table.Split('\n').Where(line => line.Contains("2026-", StringComparison.Ordinal)).Select(line => string.Join(" | ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(cell => cell.Trim('│', ' ')).Where(cell => cell.Length > 0)))];

    private Task<CommandLine.Outcome> TestAsync(params string[] more) => CommandLine.RunAsync(["routes", "test", "--config", _folder.File("a.json"), .. more]);

    /// <summary>Polls a feed with these posts, an hour between them, and announces them on the console.</summary>
    private Task AnnounceAsync(string routes, params string[] titles) => AnnounceAsync(routes, FirstPoll, titles);

    private async Task AnnounceAsync(string routes, string watching, string[] titles)
    {
        _folder.Write("posts.xml", Some.Rss(titles.Select((title, i) => ($"g{i}", $"https://ada.example/{i}", title, Some.Noon.AddHours(i)))));
        Configure(routes, watching);
        var outcome = await CommandLine.RunAsync("poll", "--config", _folder.File("a.json"));
        outcome.Status.ShouldBe(0, outcome.Errors);
    }

    private void Configure(string routes, string watching = FirstPoll) => _folder.Write("a.json", $$"""
        { "storage": { "path": "a.db" }, "watching": { {{watching}} }, "feeds": [ { "url": "file:posts.xml" } ], "routes": {{routes}} }
        """);
}
