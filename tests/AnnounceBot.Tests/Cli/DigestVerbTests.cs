using System.Text;
using System.Text.Json.Nodes;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>In Lisbon it was an hour later than UTC in July 2016.</summary>
public sealed class DigestVerbTests : IDisposable
{
    private const string Golden = """
        ---
        title: Recent Lantern blogs, July 25, 2016
        author: Mo Moderator
        date: 2016-07-25 15:01:57 UTC
        tags: lantern,blogs
        comments: true
        published: true
        ---

        Here's what Lantern enthusiasts have been writing about over the past week:

        **Just after midnight in Lisbon** by Ada Quill

        > It was the 17th still in London's winter time.

        ... read more at [https://lantern.example/81](https://lantern.example/81)

        **A film of wicks** by Ben Lane

        > Wicks, filmed from nearby.

        ... read (and watch) more at [https://lantern.example/82](https://lantern.example/82)

        **Late in the evening of America** by Ada Quill

        > The first paragraph isn't long.

        > The second one is about C# and [brackets].

        ... read more at [https://lantern.example/83](https://lantern.example/83)

        **Just before midnight in Lisbon**

        > The last one of these days.

        ... read more at [https://lantern.example/84](https://lantern.example/84)

        Tell us what you write, with /submit.

        """;

    private const string Ada = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Ada's notes</title><id>urn:ada</id><link href="https://ada.example/"/><updated>2016-07-26T00:00:00Z</updated>
        <entry><id>urn:ada:4</id><title>The day after</title><link href="https://ada.example/4"/><published>2016-07-25T23:00:00Z</published><author><name>Ada Quill</name></author><summary>Too late.</summary></entry>
        <entry><id>urn:ada:3</id><title>Late in the evening of America</title><link href="https://ada.example/3"/><published>2016-07-20T23:30:00-05:00</published><author><name>Ada Quill</name></author>
        <content type="html">&lt;p&gt;The first paragraph isn't long.&lt;/p&gt;&lt;p&gt;The second one is about C# and [brackets].&lt;/p&gt;</content></entry>
        <entry><id>urn:ada:2</id><title>Just after midnight in Lisbon</title><link href="https://ada.example/2"/><published>2016-07-17T23:00:00Z</published><author><name>Ada Quill</name></author><summary>It was the 17th still in London's winter time.</summary></entry>
        <entry><id>urn:ada:1</id><title>The day before</title><link href="https://ada.example/1"/><published>2016-07-17T22:59:59Z</published><author><name>Ada Quill</name></author><summary>Too early.</summary></entry>
        </feed>
        """;

    private const string Ben = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ben's films</title><link>https://ben.example/</link><description>Films</description>
        <item><guid>https://ben.example/film</guid><link>https://ben.example/film</link><title>A film of wicks</title><dc:creator>Ben Lane</dc:creator><pubDate>Thu, 21 Jul 2016 02:00:00 GMT</pubDate>
        <description>Wicks, filmed from nearby.</description><enclosure url="https://ben.example/film.mp4" type="video/mp4" length="1"/></item>
        <item><guid>https://ben.example/last</guid><link>https://ben.example/last</link><title>Just before midnight in Lisbon</title><pubDate>Mon, 25 Jul 2016 15:59:59 -0700</pubDate>
        <description>The last one of these days.</description></item>
        </channel></rss>
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Given_days_are_a_post_for_a_blog_byte_for_byte()
    {
        await PollAsync();

        var first = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T15:01:57Z", "--format", "markdown");
        var second = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T15:01:57Z", "--format", "markdown");

        first.Status.ShouldBe(0, first.Errors);
        first.Output.ShouldBe(Golden);
        first.Errors.Trim().ShouldBe("What was published then: 4 posts, from 2016-07-18 00:00 to 2016-07-26 00:00 (Europe/Lisbon).");
        second.Output.ShouldBe(first.Output);
    }

    [Fact]
    public async Task A_real_process_prints_the_same_bytes()
    {
        await PollAsync();
        using var bot = BotProcess.Start("digest", "--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T17:01:57+02:00", "--config", _folder.File("a.json"));

        await bot.WaitForExitAsync(BotProcess.Patience);

        bot.ExitCode.ShouldBe(0, bot.Errors);
        bot.Output.ShouldBe(Golden);
    }

    [Fact]
    public async Task It_writes_only_the_short_links_that_are_missing_and_those_stay()
    {
        await PollAsync();
        await DigestAsync("--from", "2016-07-20", "--to", "2016-07-22", "--format", "json");
        using var serviceLock = DatabaseLock.Take(_folder.File("a.db"));
        using var service = Database.Open(_folder.File("a.db"));
        var before = service.Read(session => session.Scalar("PRAGMA data_version"));

        var again = await DigestAsync("--from", "2016-07-20", "--to", "2016-07-22", "--format", "json");

        service.Read(session => session.Scalar("PRAGMA data_version")).ShouldBe(before);
        CodesOf(again).ShouldBe(["A film of wicks 81", "Late in the evening of America 82"]);
        CodesOf(await DigestAsync("--from", "2016-07-18", "--format", "json")).ShouldBe(
            ["Just after midnight in Lisbon 83", "A film of wicks 81", "Late in the evening of America 82", "Just before midnight in Lisbon 84", "The day after 85"]);
        service.Read(session => session.Scalar("SELECT count(*) FROM digests")).ShouldBe(0);
    }

    [Theory]
    [InlineData("--to 2016-07-21", "2016-07-16T23:00:00Z", "2016-07-20T23:00:00Z", 2)]
    [InlineData("--from 2016-07-20 --to 2016-07-21", "2016-07-19T23:00:00Z", "2016-07-20T23:00:00Z", 0)]
    [InlineData("--to 2016-07-01", "2016-06-23T23:00:00Z", "2016-06-30T23:00:00Z", 0)]
    public async Task Either_end_may_be_missing(string days, string from, string to, int posts)
    {
        await PollAsync();

        var issue = JsonNode.Parse((await DigestAsync([.. days.Split(' '), "--format", "json"])).Output)!;

        ((string)issue["period"]!["from"]!, (string)issue["period"]!["to"]!).ShouldBe((from, to));
        issue["sections"]!.AsArray().Sum(section => section!["posts"]!.AsArray().Count).ShouldBe(posts);
    }

    [Fact]
    public async Task Days_show_also_what_stands_in_an_issue_and_not_what_moderators_took_back_or_hold_or_want_in_none()
    {
        await PollAsync();
        Change("INSERT INTO digests (id, number, state, given, starts_at, ends_at, begun_at) VALUES (3, 3, 'published', 0, 0, 0, 0)");
        Change("UPDATE posts SET digest_id = 3 WHERE title = 'A film of wicks'");
        Change("UPDATE posts SET digest_mark = 'out' WHERE title = 'Late in the evening of America'");
        Change("UPDATE posts SET retracted_at = 1 WHERE title = 'Just before midnight in Lisbon'");
        Change("INSERT INTO deliveries (id, channel, message, state, enqueued_at, due_at) VALUES (1, 'blogs', '{}', 'held', 0, 0)");
        Change("INSERT INTO announcements (post_id, channel, delivery_id) SELECT id, 'blogs', 1 FROM posts WHERE title = 'Just after midnight in Lisbon'");

        var outcome = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--format", "json");

        CodesOf(outcome).ShouldBe(["A film of wicks 81"]);
        ((int)JsonNode.Parse(outcome.Output)!["number"]!).ShouldBe(4);
    }

    [Fact]
    public async Task Posts_come_in_the_configured_order()
    {
        await PollAsync(order: "interest");
        Change("UPDATE posts SET seconds = 3 WHERE title = 'Late in the evening of America'");
        Change("UPDATE posts SET seconds = 2 WHERE title = 'Just before midnight in Lisbon'");

        CodesOf(await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--format", "json")).ShouldBe(
            ["Late in the evening of America 81", "Just before midnight in Lisbon 82", "Just after midnight in Lisbon 83", "A film of wicks 84"]);
    }

    [Fact]
    public async Task Without_days_it_is_what_the_next_issue_would_hold()
    {
        await PollAsync(firstPoll: "36500d");

        var outcome = await DigestAsync("--format", "json");

        outcome.Errors.ShouldStartWith("Issue 1, if it were begun now: 6 posts, from ");
        CodesOf(outcome).Count.ShouldBe(6);
    }

    [Fact]
    public async Task While_there_is_a_draft_it_is_that_with_its_edits()
    {
        await PollAsync(firstPoll: "36500d");
        await using (var temp = new OpenDatabase(_folder.File("a.db")))
        {
            var desk = temp.Desk();
            var draft = await desk.BeginAsync(by: null, default);
            await desk.ChangeAsync(draft.At, new Change.Headed(new(Title: "A quiet week")), new("1", "Mo", IsModerator: true), default);
            await desk.ChangeAsync((desk.Current())!.At, new Change.TakenOut([.. draft.Posts.Skip(2)], LeftOut.OfThisIssue), new("1", "Mo", IsModerator: true), default);
        }

        var outcome = await DigestAsync("--format", "json");

        outcome.Errors.ShouldStartWith("The draft of issue 1: 2 posts, from ");
        ((string)JsonNode.Parse(outcome.Output)!["title"]!).ShouldBe("A quiet week");
        CodesOf(outcome).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Days_without_posts_are_an_issue_that_says_so()
    {
        await PollAsync();

        var days = await DigestAsync("--from", "2015-01-01", "--to", "2015-01-08", "--date", "2015-01-08");
        var next = await DigestAsync();

        days.Status.ShouldBe(0);
        days.Output.ShouldStartWith("---\ntitle: Recent Lantern blogs, January 8, 2015\n");
        days.Output.ShouldContain("\ndate: 2015-01-08 00:00:00 UTC\n");
        days.Errors.Trim().ShouldBe("What was published then: no posts, from 2015-01-01 00:00 to 2015-01-08 00:00 (Europe/Lisbon). Choose other days, or let `announcebot poll` read the feeds first.");
        next.Status.ShouldBe(0);
        next.Errors.Trim().ShouldEndWith("There is nothing to tell of yet: `announcebot poll` looks again, and --from and --to show any days.");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("json")]
    public async Task A_file_is_written_whole_and_nothing_to_the_output(string format)
    {
        await PollAsync();
        var shown = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T15:01:57Z", "--format", format);
        _folder.Write("issue", "something older and longer".PadRight(100_000));

        var written = await DigestAsync("--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T15:01:57Z", "--format", format, "--output", _folder.File("issue"));

        written.Output.ShouldBeEmpty();
        written.Errors.ShouldContain($"It is written to {_folder.File("issue")}.");
        (await File.ReadAllBytesAsync(_folder.File("issue"))).ShouldBe(Encoding.UTF8.GetBytes(shown.Output));
        shown.Output.ShouldContain("A film of wicks");
        shown.Output.ShouldEndWith("\n");
        Directory.GetFiles(_folder.Path, "*.tmp").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_is_not_there_yet_is_made_also_behind_a_link(bool behindLink)
    {
        await PollAsync();
        if (behindLink)
            File.CreateSymbolicLink(_folder.File("issue"), _folder.File("behind"));
        using var bot = BotProcess.Start("digest", "--from", "2016-07-18", "--to", "2016-07-26", "--date", "2016-07-25T17:01:57+02:00", "--output", _folder.File("issue"), "--config", _folder.File("a.json"));

        await bot.WaitForExitAsync(BotProcess.Patience);

        bot.ExitCode.ShouldBe(0, bot.Errors);
        (await File.ReadAllTextAsync(_folder.File(behindLink ? "behind" : "issue"))).ShouldBe(Golden);
        new FileInfo(_folder.File("issue")).LinkTarget.ShouldBe(behindLink ? _folder.File("behind") : null);
    }

    [Fact]
    public async Task A_template_of_ones_own_is_used_or_told_what_is_wrong_with_it()
    {
        await PollAsync();
        Directory.CreateDirectory(_folder.File("templates"));
        _folder.Write("templates/digest.md.hbs", "{{title}}: {{number}}\n");
        _folder.Write("templates/digest.txt.hbs", "{{nothing}}\n");

        var own = await DigestAsync("--date", "2016-07-25", "--format", "markdown");
        var wrong = await DigestAsync("--date", "2016-07-25", "--format", "text");

        own.Output.ShouldBe("Recent Lantern blogs, July 25, 2016: 1\n");
        wrong.Output.ShouldStartWith("Here's what Lantern enthusiasts");
        wrong.Errors.ShouldContain("digest.txt.hbs:1: {{nothing}}: there is no field \"nothing\"");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        await PollAsync();

        var outcome = await DigestAsync("--output", _folder.File("nowhere/issue.md"));

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldStartWith("The file cannot be written: ");
    }

    [Theory]
    [InlineData("--from soon", "--from soon is not a day, such as 2016-07-18.")]
    [InlineData("--from 2016-7-18", "--from 2016-7-18 is not a day, such as 2016-07-18.")]
    [InlineData("--to 0001-01-01", "--to 0001-01-01 is not a day, such as 2016-07-26.")]
    [InlineData("--from 2016-07-26 --to 2016-07-18", "--from 2016-07-26 is after --to 2016-07-18; give the first day, and the day after the last one.")]
    [InlineData("--from 2016-07-18 --to 2016-07-18", "--to 2016-07-18 is not in it any more, so nothing would be; for that one day give --to 2016-07-19.")]
    [InlineData("--date yesterday", "--date yesterday is not a moment, such as 2016-07-25T15:01:57Z.")]
    [InlineData("--format pdf", "There is no format \"pdf\" (there are: markdown, text, html, json).")]
    public async Task What_is_no_question_is_told_before_anything_is_read(string arguments, string reason)
    {
        var outcome = await CommandLine.RunAsync(["digest", "--config", _folder.File("none.json"), .. arguments.Split(' ')]);

        outcome.Status.ShouldBe(2);
        outcome.Errors.ShouldStartWith(reason);
        outcome.Errors.ShouldContain("`announcebot digest --help` tells what there is.");
    }

    private static List<string> CodesOf(CommandLine.Outcome outcome) =>
        [.. JsonNode.Parse(outcome.Output)!["sections"]!.AsArray().SelectMany(section => section!["posts"]!.AsArray()).Select(post => $"{post!["title"]} {post["code"]}")];

    private Task<CommandLine.Outcome> DigestAsync(params string[] arguments) => CommandLine.RunAsync(["digest", "--config", _folder.File("a.json"), .. arguments]);

    private void Change(string sql)
    {
        using var database = Database.Open(_folder.File("a.db"));
        database.Read(session => session.Execute(sql));
    }

    private async Task PollAsync(string firstPoll = "nothing", string order = "published")
    {
        _folder.Write("ada.xml", Ada);
        _folder.Write("ben.xml", Ben);
        _folder.Write("a.json", $$$"""
            { "community": { "name": "Lantern", "timeZone": "Europe/Lisbon", "culture": "en-US" },
              "storage": { "path": "a.db" },
              "feeds": [ { "url": "file:ada.xml" }, { "url": "file:ben.xml" } ],
              "watching": { "firstPoll": "{{{firstPoll}}}" },
              "digest": { "title": "Recent {{community.name}} blogs, {{longDate now}}", "author": "Mo Moderator", "tags": [ "lantern", "blogs" ], "order": "{{{order}}}",
                "closing": "Tell us what you write, with /submit." },
              "shortLinks": { "baseUrl": "https://lantern.example", "firstCode": "81" } }
            """);
        var outcome = await CommandLine.RunAsync("poll", "--config", _folder.File("a.json"));
        outcome.Status.ShouldBe(0, outcome.Errors);
    }

    /// <summary>What a running bot does beside the verb.</summary>
    private sealed class OpenDatabase(string path) : IAsyncDisposable
    {
        private readonly Database _database = Database.Open(path);
        private Writer? _writer;

        public DraftDesk Desk() => new(_database, _writer = new(_database), new(_database, new(_database, [])), new DigestOptions(), new CommunityOptions(), TimeProvider.System);

        public async ValueTask DisposeAsync()
        {
            if (_writer is not null)
                await _writer.DisposeAsync();
            _database.Dispose();
        }
    }
}
