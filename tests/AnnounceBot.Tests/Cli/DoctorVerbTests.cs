using AnnounceBot.Explain.Doctor;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AnnounceBot.Tests.Cli;

/// <summary>What doctor finds without Discord.</summary>
public sealed class DoctorVerbTests : IDisposable
{
    private readonly DoctorSide _doctor = new(discord: null);

    public void Dispose() => _doctor.Dispose();

    [Fact]
    public async Task Where_all_is_well_it_says_so_and_ends_with_0()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 2);
        _doctor.Configure($$"""  "feeds": [ { "url": "{{server.Feed(1)}}" }, { "url": "{{server.Feed(2)}}" } ], "digest": { "outputFolder": "out" } """);
        await CommandLine.RunAsync("poll", "--config", _doctor.Folder.File("a.json"));

        var outcome = await _doctor.RunAsync();

        outcome.Status.ShouldBe(0, outcome.Output);
        outcome.Output.ShouldSatisfyAllConditions(
            output => output.ShouldStartWith($"Configuration{Environment.NewLine}  ✓ The configuration has no mistakes. It was read from {_doctor.Folder.File("a.json")}."),
            output => output.ShouldContain("✓ The route takes posts of feeds that are there."),
            output => output.ShouldContain("✓ All templates can be used"),
            output => output.ShouldContain("– There is no token"),
            output => output.ShouldContain(") is whole."),
            output => output.ShouldContain($"✓ Its schema is {Migrator.NewestVersion}, the newest."),
            output => output.ShouldContain("(digest.outputFolder) can be written."),
            output => output.ShouldContain("✓ No bot works on the database just now."),
            output => output.ShouldContain("✓ All 2 feeds can be read."),
            output => output.ShouldContain("Nothing is wrong; 2 were not checked (–)."),
            output => output.ShouldNotContain("✗"),
            output => output.ShouldNotContain("\e["));
        Directory.Exists(_doctor.Folder.File("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_configuration_file_it_says_so()
    {
        var outcome = await CommandLine.RunAsync(new Dictionary<string, string> { ["ANNOUNCEBOT__STORAGE__PATH"] = _doctor.Folder.File("a.db") }, "", default, "doctor");

        outcome.Output.ShouldContain("✓ There is no configuration file (--config), so every setting is as it comes.");
    }

    [Fact]
    public async Task Mistakes_in_the_configuration_are_all_told_and_end_with_2()
    {
        var found = await _doctor.AskAsync("""  "colour": "red", "community": { "timeZone": "Moon/Crater" } """);

        found.Status.ShouldBe(2);
        found.Problems.ShouldBe(["configuration:colour", "configuration:community.timeZone"], ignoreOrder: true);
        (await _doctor.RunAsync()).Output.Split(Environment.NewLine).Count(line => line == "    → Correct them, then ask again: nothing else was checked.").ShouldBe(1);
    }

    [Fact]
    public async Task While_a_backup_takes_the_databases_place_nothing_is_read_there()
    {
        Database.Open(_doctor.Database).Dispose();
        _doctor.Folder.Write("a.db.restored", "a copy that was made ready");

        var found = await _doctor.AskAsync();

        found.StatusOf("database").ShouldBe("problem");
        found.TextOf("database").ShouldContain("A backup is being put in the place of");
        found.AdviceOf("database").ShouldBe("Ask again when that is done. If it was interrupted, run `announcebot restore FILE` once more: nothing is lost.");
    }

    [Fact]
    public async Task A_token_that_cannot_be_read_is_told_and_the_rest_is_checked()
    {
        var found = await _doctor.AskAsync("""  "discord": { "tokenFile": "token" } """);

        found.TextOf("token").ShouldContain("cannot be read");
        found.StatusOf("folder").ShouldBe("ok");
    }

    [Fact]
    public async Task Routes_and_feeds_that_never_meet_are_told()
    {
        var found = await _doctor.AskAsync("""  "feeds": [ { "url": "file:a.xml", "name": "Ada" } ], "routes": [ { "channel": "blogs" }, { "channel": "bob", "feeds": ["Bob*"] } ] """);

        found.StatusOf("route:bob").ShouldBe("problem");
        found.TextOf("route:bob").ShouldBe("No feed meets the route to #bob: its feeds are \"Bob*\".");
        found.Has("route:blogs").ShouldBeFalse();
    }

    [Fact]
    public async Task Neither_routes_nor_feeds_is_told()
    {
        var found = await _doctor.AskAsync("""  "routes": [] """);

        found.Problems.ShouldBe(["routes", "feeds"]);
    }

    [Fact]
    public async Task A_template_with_a_mistake_is_told_with_its_line()
    {
        Directory.CreateDirectory(_doctor.Folder.File("templates"));
        _doctor.Folder.Write(Path.Combine("templates", "short.hbs"), "=== text\n{{titel}}\n");

        var found = await _doctor.AskAsync();

        found.TextOf("template:short.hbs:2").ShouldContain("titel");
    }

    [Fact]
    public async Task Folders_that_cannot_be_written_are_told()
    {
        _doctor.Folder.Write("file", "");

        var found = await _doctor.AskAsync("""  "storage": { "path": "file/a.db" }, "digest": { "outputFolder": "file/out" } """);

        found.StatusOf("folder").ShouldBe("problem");
        found.StatusOf("outputFolder").ShouldBe("problem");
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_is_told()
    {
        using var database = FoundDatabase.Open(_doctor.Database);

        var answers = await new DiskQuestion(database, least: long.MaxValue).AskAsync(default);

        answers.ShouldHaveSingleItem().Text.ShouldMatch(@"^Only [\d.]+ \w+ are free where the database lies");
    }

    [Fact]
    public async Task A_damaged_database_is_told_and_the_rest_is_checked()
    {
        Database.Open(_doctor.Database).Dispose();
        var length = new FileInfo(_doctor.Database).Length;
        using (var file = File.OpenWrite(_doctor.Database))
        {
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(new byte[length - 4096]);
        }

        var found = await _doctor.AskAsync();

        found.StatusOf("database").ShouldBe("problem");
        found.AdviceOf("database")!.ShouldContain("put back a backup");
        found.StatusOf("running").ShouldBe("ok");
    }

    [Fact]
    public async Task What_is_no_database_is_told()
    {
        _doctor.Folder.Write("a.db", new string('x', 5000));

        (await _doctor.AskAsync()).TextOf("database").ShouldContain("is not a database");
    }

    [Fact]
    public async Task The_database_of_a_newer_version_is_told()
    {
        Sql($"PRAGMA user_version = {Migrator.NewestVersion + 1}");

        var found = await _doctor.AskAsync();

        found.StatusOf("schema").ShouldBe("problem");
        found.StatusOf("database").ShouldBe("ok");
    }

    [Fact]
    public async Task The_database_of_an_older_version_stays_as_it_is()
    {
        Sql($"PRAGMA user_version = {Migrator.NewestVersion - 1}");

        var found = await _doctor.AskAsync();

        found.TextOf("schema").ShouldContain($"Its schema is {Migrator.NewestVersion - 1}; the next start brings it to {Migrator.NewestVersion}.");
        using var looked = FoundDatabase.Open(_doctor.Database);
        looked.Version.ShouldBe(Migrator.NewestVersion - 1);
    }

    [Fact]
    public async Task A_feed_that_fails_is_named_and_one_that_asked_to_wait_is_left_alone()
    {
        await using var server = await FeedServer.StartAsync(entriesEach: 2);
        await using var gone = await WebServer.StartAsync(call => call.Response.StatusCode = 404);
        await using var busy = await WebServer.StartAsync(call =>
        {
            call.Response.StatusCode = 429;
            call.Response.Headers.RetryAfter = "3600";
        });
        var feeds = $$"""  "feeds": [ { "url": "{{server.Feed(1)}}" }, { "url": "{{gone.At("feed")}}", "name": "Ada" }, { "url": "{{busy.Address}}" } ] """;
        _doctor.Configure(feeds);
        await CommandLine.RunAsync("poll", "--config", _doctor.Folder.File("a.json"));
        var before = File.ReadAllBytes(_doctor.Database);

        var found = await _doctor.AskAsync(feeds);

        found.TextOf($"feed:{gone.At("feed")}").ShouldStartWith("Ada cannot be read: ");
        found.TextOf("feeds").ShouldBe("The other 1 feed can be read.");
        found.TextOf("waiting").ShouldBe("1 feed was left alone: the server asked us to wait.");
        busy.Requests.Count.ShouldBe(1);
        server.Requests[^1]["If-None-Match"].ShouldNotBeNull();
        File.ReadAllBytes(_doctor.Database).ShouldBe(before);
    }

    [Fact]
    public async Task Pages_are_asked_while_the_bot_runs()
    {
        await using var page = await WebServer.StartAsync(call => call.Response.StatusCode = 404);
        await using var broken = await WebServer.StartAsync(call => call.Response.StatusCode = 502);
        var pages = $$"""  "web": { "listen": null, "public": "{{page.Address}}" }, "shortLinks": { "baseUrl": "{{broken.Address}}" } """;

        (await _doctor.AskAsync(pages)).StatusOf("web.public").ShouldBe("unknown");
        using var running = DatabaseLock.Take(_doctor.Database);
        var found = await _doctor.AskAsync(pages);

        found.TextOf("running").ShouldBe("A bot works on the database just now.");
        found.StatusOf("web.public").ShouldBe("ok");
        found.TextOf("shortLinks.baseUrl").ShouldContain("answers with an error (502)");
    }

    [Fact]
    public async Task A_page_that_does_not_answer_is_told()
    {
        Uri closed;
        await using (var page = await WebServer.StartAsync(_ => { }))
            closed = page.Address;
        using var running = DatabaseLock.Take(_doctor.Database);

        var found = await _doctor.AskAsync($$"""  "web": { "listen": null, "public": "{{closed}}" } """);

        found.TextOf("web.public").ShouldContain("does not answer");
    }

    private void Sql(string sql)
    {
        Database.Open(_doctor.Database).Dispose();
        using var connection = new SqliteConnection($"Data Source={_doctor.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of the test
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
