using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>A backup, news, the backup put back, and the same news again: every post stands once in each of its channels.</summary>
public sealed class RestoreWalkTests : IAsyncLifetime, IDisposable
{
    private const int Feeds = 3, EntriesEach = 12;

    private static readonly string[] Channels = ["blogs", "weekly"];

    private readonly TempFolder _folder = new();
    private LocalDiscord _discord = null!;
    private FeedServer _feeds = null!;
    private PlaygroundPage _page = null!;

    public async Task InitializeAsync()
    {
        _discord = await LocalDiscord.StartAsync(TimeProvider.System);
        _feeds = await FeedServer.StartAsync(EntriesEach);
        _page = new(_discord.Server.Address);
        _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "feeds": [ {{string.Join(',', Enumerable.Range(0, Feeds).Select(feed => $$"""{ "url": "{{_feeds.Feed(feed)}}" }"""))}} ],
              "routes": [ { "channel": "blogs", "thread": true }, { "channel": "weekly" }, { "channel": "reading-room" } ],
              "watching": { "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "newest", "maxAge": "3650d" } }
            """);
    }

    public async Task DisposeAsync()
    {
        await _feeds.DisposeAsync();
        await _discord.DisposeAsync();
    }

    public void Dispose()
    {
        _page.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_announced_since_the_backup_is_known_again_and_news_is_announced()
    {
        await DoAsync("poll", "--all");
        await DoAsync("backup", _folder.File("a.backup"));
        await PublishAsync(0, 1, 2, 0, 1);

        var said = await DoAsync("restore", _folder.File("a.backup"));
        said.ShouldContain("is kept as");
        await DoAsync("poll", "--all");
        await PublishAsync(2);
        // What was put off between two looks goes now, and the buttons below what was found are made right.
        await DoAsync("poll", "--all");

        string[] titles = ["Entry 12 of 0", "Entry 12 of 1", "Entry 12 of 2", "Entry 13 of 0", "Entry 13 of 1", "Entry 13 of 2", "Entry 14 of 0", "Entry 14 of 1", "Entry 14 of 2"];
        foreach (var channel in Channels)
            (await _page.TitlesAsync(channel)).Order().ShouldBe(titles.Order(), $"#{channel}");
        (await PostsAsync()).ShouldBe(titles);
        (await DoAsync("deliveries", "list")).ShouldContain("Nothing");
    }

    [Fact]
    public async Task A_restore_beside_a_running_bot_is_refused()
    {
        await DoAsync("poll", "--all");
        await DoAsync("backup", _folder.File("a.backup"));

        using var alone = DatabaseLock.Take(_folder.File("a.db"));
        var outcome = await RunAsync("restore", _folder.File("a.backup"));

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldContain("Stop it first");
    }

    [Fact]
    public async Task Without_a_database_there_is_no_backup_of_nothing()
    {
        var outcome = await RunAsync("backup", _folder.File("a.backup"));

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldContain("There is no database");
        File.Exists(_folder.File("a.backup")).ShouldBeFalse();
    }

    /// <summary>Each by itself, as people write.</summary>
    private async Task PublishAsync(params int[] feeds)
    {
        foreach (var feed in feeds)
        {
            _feeds.Publish(feed);
            await DoAsync("poll", "--all");
        }
    }

    private async Task<string> DoAsync(params string[] arguments)
    {
        var outcome = await RunAsync(arguments);
        outcome.Status.ShouldBe(0, outcome.Errors);
        return outcome.Output + outcome.Errors;
    }

    private Task<CommandLine.Outcome> RunAsync(params string[] arguments) => CommandLine.RunAsync(
        new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground", ["ANNOUNCEBOT__DISCORD__API"] = _discord.Server.Api.AbsoluteUri },
        "", CancellationToken.None, [.. arguments, "--config", _folder.File("a.json")]);

    /// <returns>The titles of the forum's posts.</returns>
    private async Task<List<string>> PostsAsync() =>
        [.. (await _page.GetAsync("playground/state"))["channels"]!.AsArray()
            .Where(channel => channel!["type"]!.GetValue<int>() == 11 && channel["messages"]!.AsArray().Count == 1)
            .Select(channel => channel!["name"]!.GetValue<string>()).Order()];
}
