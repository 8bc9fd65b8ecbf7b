using System.Text.Json.Nodes;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>The digest verb over two blogs of the summer of 2016.</summary>
public abstract class DigestVerbSide : IDisposable
{
    private protected const string Golden = """
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

    private protected const string Ada = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Ada's notes</title><id>urn:ada</id><link href="https://ada.example/"/><updated>2016-07-26T00:00:00Z</updated>
        <entry><id>urn:ada:4</id><title>The day after</title><link href="https://ada.example/4"/><published>2016-07-25T23:00:00Z</published><author><name>Ada Quill</name></author><summary>Too late.</summary></entry>
        <entry><id>urn:ada:3</id><title>Late in the evening of America</title><link href="https://ada.example/3"/><published>2016-07-20T23:30:00-05:00</published><author><name>Ada Quill</name></author>
        <content type="html">&lt;p&gt;The first paragraph isn't long.&lt;/p&gt;&lt;p&gt;The second one is about C# and [brackets].&lt;/p&gt;</content></entry>
        <entry><id>urn:ada:2</id><title>Just after midnight in Lisbon</title><link href="https://ada.example/2"/><published>2016-07-17T23:00:00Z</published><author><name>Ada Quill</name></author><summary>It was the 17th still in London's winter time.</summary></entry>
        <entry><id>urn:ada:1</id><title>The day before</title><link href="https://ada.example/1"/><published>2016-07-17T22:59:59Z</published><author><name>Ada Quill</name></author><summary>Too early.</summary></entry>
        </feed>
        """;

    private protected const string Ben = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ben's films</title><link>https://ben.example/</link><description>Films</description>
        <item><guid>https://ben.example/film</guid><link>https://ben.example/film</link><title>A film of wicks</title><dc:creator>Ben Lane</dc:creator><pubDate>Thu, 21 Jul 2016 02:00:00 GMT</pubDate>
        <description>Wicks, filmed from nearby.</description><enclosure url="https://ben.example/film.mp4" type="video/mp4" length="1"/></item>
        <item><guid>https://ben.example/last</guid><link>https://ben.example/last</link><title>Just before midnight in Lisbon</title><pubDate>Mon, 25 Jul 2016 15:59:59 -0700</pubDate>
        <description>The last one of these days.</description></item>
        </channel></rss>
        """;

    private protected readonly TempFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static List<string> CodesOf(CommandLine.Outcome outcome) =>
        [.. JsonNode.Parse(outcome.Output)!["sections"]!.AsArray().SelectMany(section => section!["posts"]!.AsArray()).Select(post => $"{post!["title"]} {post["code"]}")];

    private protected Task<CommandLine.Outcome> DigestAsync(params string[] arguments) => CommandLine.RunAsync(["digest", "--config", _folder.File("a.json"), .. arguments]);

    private protected void Change(string sql)
    {
        using var database = Database.Open(_folder.File("a.db"));
        database.Read(session => session.Execute(sql));
    }

    private protected async Task PollAsync(string firstPoll = "nothing", string order = "published")
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
    private protected sealed class OpenDatabase(string path) : IAsyncDisposable
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
