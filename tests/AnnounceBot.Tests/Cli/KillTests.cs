using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>SIGKILL at random moments of a poll: in the end everything is as after an undisturbed run.</summary>
public sealed class KillTests
{
    private const int Kills = 10, Feeds = 120, EntriesEach = 10;

    [Fact]
    public async Task Killing_it_again_and_again_loses_nothing_and_doubles_nothing()
    {
        await using var server = await FeedServer.StartAsync(EntriesEach);
        using var folder = new TempFolder();
        var undisturbed = Configure(folder, server, "undisturbed");
        var disturbed = Configure(folder, server, "disturbed");
        var random = new Random(20261121);

        await FinishAsync(undisturbed);
        for (var kill = 0; kill < Kills; kill++)
            await KillAtAsync(disturbed, random);
        await FinishAsync(disturbed);

        var expected = Content(folder.File("undisturbed.db"));
        expected.Count.ShouldBe(Feeds * EntriesEach);
        Content(folder.File("disturbed.db")).ShouldBe(expected);
    }

    /// <summary>Not after a time but after a number of stored posts, so that a slow machine is hit in the middle as well.</summary>
    private static async Task KillAtAsync(string configuration, Random random)
    {
        var database = Path.ChangeExtension(configuration, ".db");
        var before = File.Exists(database) ? Progress(database) : 0;
        var target = before + random.Next(1, Feeds * EntriesEach / Kills * 2);
        using var bot = BotProcess.Start("poll", "--all", "--json", "--config", configuration);
        var exit = bot.WaitForExitAsync(BotProcess.Patience);
        while (!exit.IsCompleted && (!File.Exists(database) || Progress(database) < target))
            await Task.WhenAny(exit, Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 10))));
        if (!exit.IsCompleted)
            bot.Kill();
        await exit;
    }

    private static long Progress(string path)
    {
        try
        {
            using var database = Database.Open(path);
            return database.Read(session => session.Scalar("SELECT (SELECT count(*) FROM posts) + (SELECT count(*) FROM deliveries WHERE state IN ('sending', 'sent'))"))!.Value;
        }
        catch (OperatorException)
        {
            // Not whole yet: the bot is just making it.
            return 0;
        }
    }

    private static async Task FinishAsync(string configuration)
    {
        var outcome = await CommandLine.RunAsync("poll", "--all", "--json", "--config", configuration);
        outcome.Status.ShouldBe(0, outcome.Errors);
    }

    private static List<string> Content(string path)
    {
        using var database = Database.Open(path);
        return database.Read(session => session.Query(
            "SELECT url || ' ' || coalesce(a.channel || ' ' || d.state, 'quiet') FROM posts LEFT JOIN announcements a ON a.post_id = posts.id LEFT JOIN deliveries d ON d.id = a.delivery_id ORDER BY 1",
            row => row.GetString(0)));
    }

    private static string Configure(TempFolder folder, FeedServer server, string name) => folder.Write($"{name}.json", $$"""
        { "storage": { "path": "{{name}}.db" }, "watching": { "allowedNetworks": ["127.0.0.0/8"], "firstPoll": "3650d" },
          "feeds": [ {{string.Join(',', Enumerable.Range(0, Feeds).Select(i => $$"""{ "url": "{{server.Feed(i)}}" }"""))}} ] }
        """);
}
