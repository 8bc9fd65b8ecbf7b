using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Tests.Cli;

/// <summary>Backups while a bot polls and announces without pause, some of them killed: what lies there is always a whole one.</summary>
public sealed class BackupKillTests : IDisposable
{
    private const int Feeds = 60, EntriesEach = 20, Backups = 8;

    private const string Torn = """
        SELECT count(*) FROM posts WHERE unannounced IS NULL
          AND (SELECT count(*) FROM announcements JOIN deliveries ON deliveries.id = delivery_id WHERE post_id = posts.id) <> 1
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_killed_in_the_middle_leaves_a_whole_one_or_none()
    {
        await using var discord = await LocalDiscord.StartAsync(TimeProvider.System);
        await using var feeds = await FeedServer.StartAsync(EntriesEach);
        var configuration = Configure(discord, feeds);
        var random = new Random(20261121);
        using var bot = BotProcess.StartWith(Environment, "run", "--config", configuration);
        await Wait.UntilAsync(() => Count("SELECT count(*) FROM deliveries WHERE state = 'sent'") > 0);

        for (var backup = 0; backup < Backups; backup++)
        {
            for (var i = 0; i < 5; i++)
                feeds.Publish(random.Next(Feeds));
            await BackUpAsync(configuration, isKilled: backup % 2 == 0, random);
            CheckWhole();
        }

        bot.Signal("TERM");
        await bot.WaitForExitAsync(BotProcess.Patience);
        bot.ExitCode.ShouldBe(0, bot.Errors);
        File.Exists(Copy).ShouldBeTrue();
        File.Exists(Copy + ".unfinished").ShouldBeFalse("the last one was not killed, and cleared away what the others had left");
        (await CommandLine.RunAsync("restore", Copy, "--config", configuration)).Status.ShouldBe(0);
        Count(Torn).ShouldBe(0);
        Text("PRAGMA integrity_check").ShouldBe("ok");
    }

    private static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string> { ["DISCORD_TOKEN"] = "playground" };

    private string Copy => _folder.File("a.backup");

    private async Task BackUpAsync(string configuration, bool isKilled, Random random)
    {
        using var backup = BotProcess.StartWith(Environment, "backup", Copy, "--config", configuration);
        var exit = backup.WaitForExitAsync(BotProcess.Patience);
        if (isKilled)
        {
            // In the midst of it, wherever that is.
            var length = random.Next(1, 200_000);
            while (!exit.IsCompleted && !(File.Exists(Copy + ".unfinished") && new FileInfo(Copy + ".unfinished").Length >= length))
                await Task.WhenAny(exit, Task.Delay(TimeSpan.FromMilliseconds(1)));
            backup.Kill();
        }

        await exit;
        if (!isKilled)
            backup.ExitCode.ShouldBe(0, backup.Errors);
    }

    private void CheckWhole()
    {
        if (!File.Exists(Copy))
            return;
        using var copy = Database.Connect(Copy, SqliteOpenMode.ReadOnly);
        copy.Text("PRAGMA integrity_check").ShouldBe("ok");
        copy.Scalar(Torn).ShouldBe(0);
        CopyMark.Read(copy).ShouldNotBeNull();
    }

    private long Count(string sql)
    {
        if (!File.Exists(_folder.File("a.db")))
            return 0;
        try
        {
            using var database = Database.Open(_folder.File("a.db"));
            return database.Read(session => session.Scalar(sql))!.Value;
        }
        catch (OperatorException)
        {
            return 0; // not whole yet: the bot is just making it
        }
    }

    private string? Text(string sql)
    {
        using var database = Database.Open(_folder.File("a.db"));
        return database.Read(session => session.Text(sql));
    }

    private string Configure(LocalDiscord discord, FeedServer feeds) => _folder.Write("a.json", $$"""
        { "storage": { "path": "a.db" }, "discord": { "api": "{{discord.Server.Api}}" }, "routes": [ { "channel": "blogs" } ],
          "feeds": [ {{string.Join(',', Enumerable.Range(0, Feeds).Select(feed => $$"""{ "url": "{{feeds.Feed(feed)}}" }"""))}} ],
          "watching": { "interval": "1s", "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "3650d", "maxAge": "3650d" } }
        """);
}
