using System.Text.RegularExpressions;
using AnnounceBot.Cli;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

public sealed partial class DeliveriesListVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    // Half a minute before seven there, in summer time: a round would wait so long for a rate limit.
    private readonly TestClock _clock = new(new DateTimeOffset(2026, 3, 2, 19, 59, 30, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_waits_for_the_end_of_quiet_hours_keeps_no_round_and_is_listed_with_its_local_time_and_the_reason()
    {
        _folder.Write("feed.xml", Some.Rss([("1", "https://ada.example/1", "At night", Some.Noon.AddHours(-1))]));
        var config = _folder.Write("announcebot.json", """
            { "community": { "timeZone": "Australia/Lord_Howe" }, "storage": { "path": "a.db" }, "feeds": [ { "url": "file:feed.xml" } ],
              "watching": { "firstPoll": "newest" }, "routes": [ { "channel": "blogs", "quietHours": "22:00-07:00" } ] }
            """);

        (await RunAsync("poll", "--json", "--config", config)).ShouldContain("\"announced\":0,\"pending\":1");
        var atNight = await RunAsync("deliveries", "list", "--config", config);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var inTheMorning = await RunAsync("deliveries", "list", "--config", config);

        atNight.ShouldContain("2026-03-03 07:00");
        atNight.ShouldContain("quiet hours until 07:00");
        inTheMorning.ShouldContain("now");
        (await RunAsync("poll", "--json", "--config", config)).ShouldContain("\"announced\":1,\"pending\":0");
    }

    [Fact]
    public async Task What_is_done_to_messages_and_what_moderators_are_told_is_listed_as_what_it_is()
    {
        var config = _folder.Write("announcebot.json", """{ "storage": { "path": "a.db" } }""");
        using (var database = Database.Open(_folder.File("a.db")))
        {
            await using var writer = new Writer(database);
            await writer.WriteAsync(Enqueue, default);
        }

        var table = (await RunAsync("deliveries", "list", "--config", config)).Split('\n');
        var json = await RunAsync("deliveries", "list", "--json", "--config", config);

        table.ShouldContain(line => line.Contains("crosspost of announcement", StringComparison.Ordinal) && line.Contains("A title", StringComparison.Ordinal));
        table.ShouldContain(line => line.Contains("edit of announcement", StringComparison.Ordinal) && line.Contains("Another title", StringComparison.Ordinal));
        table.ShouldContain(line => line.Contains("thread under announcement", StringComparison.Ordinal));
        table.ShouldContain(line => line.Contains(" notice ", StringComparison.Ordinal) && line.Contains("Posting in #blogs fails. It is hidden.", StringComparison.Ordinal));
        json.ShouldContain("\"purpose\":\"announcement\",\"action\":\"crosspost\",\"channel\":\"blogs\",\"what\":\"A title\"");
    }

    [Fact]
    public async Task What_waits_for_another_one_says_for_which()
    {
        var config = _folder.Write("announcebot.json", """{ "storage": { "path": "a.db" } }""");
        using (var database = Database.Open(_folder.File("a.db")))
        {
            await using var writer = new Writer(database);
            await writer.WriteAsync(EnqueueBehind, default);
        }

        var table = (await RunAsync("deliveries", "list", "--config", config)).Split('\n');
        var json = (await RunAsync("deliveries", "list", "--json", "--config", config)).Split('\n');

        table.Where(line => line.Contains(" pending ", StringComparison.Ordinal)).Select(line => Due().Match(line).Value).ShouldBe(["2026-03-02 20:00", "after 1", "after 1", "2026-03-02 21:00", "now"]);
        json[1].ShouldContain("\"behind\":1");
    }

    [GeneratedRegex(@"after \d+|\bnow\b|2026-03-02 \d\d:\d\d")]
    private static partial Regex Due();

    private void EnqueueBehind(Session session)
    {
        var outbox = new Outbox(new Doorbell(), _clock);
        var announcement = outbox.Create(session, new(Purpose.Announcement, "blogs", Some.Message()));
        session.Execute("UPDATE deliveries SET due_at = @due, reason = 'It is hidden.'", ("@due", _clock.GetUtcNow().AddMinutes(1).ToColumn()));
        outbox.Crosspost(session, announcement);
        outbox.Create(session, new(Purpose.Announcement, "blogs", Some.Message()));
        outbox.Create(session, new(Purpose.Announcement, "blogs", Some.Message()));
        session.Execute("UPDATE deliveries SET due_at = @due, not_before = @due WHERE id = 4", ("@due", _clock.GetUtcNow().AddHours(1).AddSeconds(30).ToColumn()));
        outbox.Create(session, new(Purpose.Announcement, "weekly", Some.Message()));
    }

    private void Enqueue(Session session)
    {
        var outbox = new Outbox(new Doorbell(), _clock);
        var announcement = outbox.Create(session, new(Purpose.Announcement, "blogs", Some.Message()));
        session.Execute("UPDATE deliveries SET state = 'sent', message_id = '1', attempted_at = 1");
        outbox.Crosspost(session, announcement);
        outbox.OpenThread(session, announcement, "A thread");
        outbox.Edit(session, announcement, Some.Message("Another title"));
        outbox.Create(session, new(Purpose.Notice, "mod-queue", new() { Text = "**Posting in #blogs fails.** It is hidden.\nMore of it." }));
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Wait.Limit);
        var output = new StringWriter();
        var shell = new Shell(TextReader.Null, output, TextWriter.Null, new Dictionary<string, string>(), _folder.Path, IsTerminal: false, _clock, new Random(1));
        (await Application.RunAsync(arguments, shell, limit.Token)).ShouldBe(ExitStatus.Done);
        return output.ToString();
    }
}
