using AnnounceBot.Posts;
using AnnounceBot.ShortLinks;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

public sealed class LinksVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Links_are_listed_newest_first_with_all_their_clicks_and_the_latest()
    {
        var config = _folder.Write("a.json", """{ "storage": { "path": "a.db" }, "shortLinks": { "baseUrl": "https://lantern.example/s/", "firstCode": "6z" } }""");
        using var running = DatabaseLock.Take(_folder.File("a.db"));
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        await FillAsync((1, today, 3), (1, today.AddDays(-40), 5), (2, today.AddDays(-31), 2));

        var table = await CommandLine.RunAsync("links", "--config", config);
        var json = await CommandLine.RunAsync("links", "--json", "--config", config);

        var rows = table.Output.Split('\n').Where(line => line.Contains("example", StringComparison.Ordinal)).Select(line => string.Join('|', line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        rows.ShouldBe(["70|2|0|Moths|https://bo.example/2", "6z|8|3|Lamps|https://ada.example/1"]);
        table.Status.ShouldBe(0);
        json.Output.Split('\n')[0].ShouldBe("""{"code":"70","url":"https://lantern.example/s/70","clicks":2,"clicks30Days":0,"title":"Moths","target":"https://bo.example/2","givenAt":"2026-03-02T12:00:00+00:00","retracted":false}""");
        json.Output.TrimEnd().Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_link_of_a_post_that_was_taken_back_leads_nowhere()
    {
        var config = _folder.Write("a.json", """{ "storage": { "path": "a.db" } }""");
        await FillAsync();
        using (var database = Database.Open(_folder.File("a.db")))
        {
            await using var writer = new Writer(database);
            await writer.WriteAsync(session => PostMarks.Retract(session, new(2), Some.Noon), default);
        }

        (await CommandLine.RunAsync("links", "--config", config)).Output.ShouldContain("nowhere: it was taken back");
        (await CommandLine.RunAsync("links", "--json", "--config", config)).Output.Split('\n')[0].ShouldContain("\"url\":null,");
    }

    [Theory]
    [InlineData("""{ "storage": { "path": "a.db" } }""", "set shortLinks.baseUrl")]
    [InlineData("""{ "storage": { "path": "a.db" }, "shortLinks": { "baseUrl": "https://lantern.example" } }""", "when they stand in an issue")]
    public async Task Where_there_are_none_it_says_how_posts_get_them(string settings, string expected)
    {
        var outcome = await CommandLine.RunAsync("links", "--config", _folder.Write("a.json", settings));

        outcome.Status.ShouldBe(0);
        outcome.Output.ShouldBeEmpty();
        outcome.Errors.ShouldContain(expected);
    }

    private async Task FillAsync(params (long Link, DateOnly Day, int Clicks)[] clicks)
    {
        using var database = Database.Open(_folder.File("a.db"));
        await using var writer = new Writer(database);
        var desk = new ShortLinkDesk(new() { BaseUrl = new("https://lantern.example"), FirstCode = "6z" }, new TestClock(Some.Noon));
        await writer.WriteAsync(session =>
        {
            desk.Give(session, [PostStore.Add(session, Some.Post("Lamps", "https://ada.example/1")), PostStore.Add(session, Some.Post("Moths", "https://bo.example/2"))]);
            Array.ForEach(clicks, click => ClickStore.Add(session, click.Link, click.Day, click.Clicks));
        }, default);
    }
}
