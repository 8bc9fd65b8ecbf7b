using System.Xml.Linq;
using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;

namespace AnnounceBot.Tests.Web.Community;

public sealed class PostsFeedTests
{
    private const string Feed = "feed.xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Our_own_reader_reads_it_back()
    {
        await using var site = await Site.StartAsync();
        var feed = await FeedAsync(site);
        await site.Temp.AddAsync(
            Some.Post("Oil & <wicks>", "https://ada.example/oil?a=1&b=2", excerpt: "One paragraph.\n\nAnother < one.", tags: ["oil", "C & C++"], language: "pt-BR") with { Feed = feed, PublishedAt = Some.Noon.AddDays(-1) });

        var read = await site.FeedAsync(Feed);
        var entry = read.Entries.ShouldHaveSingleItem();

        read.Title!.ToText().ShouldBe("Lantern");
        read.Language.ShouldBe("en-GB");
        read.Link.ShouldBe("https://lantern.example/");
        entry.Title!.ToText().ShouldBe("Oil & <wicks>");
        entry.Link.ShouldBe("https://ada.example/oil?a=1&b=2");
        entry.Author.ShouldBe("Ada");
        entry.Published.ShouldBe(Some.Noon.AddDays(-1));
        entry.Categories.ShouldBe(["oil", "C & C++"]);
        entry.Language.ShouldBe("pt-BR");
        entry.Summary!.ToText().ShouldBe("One paragraph.\n\nAnother < one.");
        entry.Content.ShouldBeNull();
        entry.Source!.Title!.ToText().ShouldBe("Ada's notes");
        entry.Source.Addresses.ShouldBe(["https://ada.example/"]);
    }

    [Fact]
    public async Task It_has_all_that_Atom_wants()
    {
        await using var site = await Site.StartAsync();
        await site.Temp.AddAsync(Some.Post(author: null), Some.Post(link: "https://bob.example/", title: " ", author: null, excerpt: null) with { Source = "Bob's workshop" });

        var feed = XDocument.Parse(await site.ReadAsync(Feed)).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        foreach (var part in entries.Append(feed))
        {
            part.Elements(Atom + "id").ShouldHaveSingleItem().Value.ShouldStartWith("urn:uuid:");
            part.Elements(Atom + "title").ShouldHaveSingleItem().Value.ShouldNotBeEmpty();
            DateTimeOffset.Parse(part.Elements(Atom + "updated").ShouldHaveSingleItem().Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(Some.Noon);
            part.Elements(Atom + "author").ShouldHaveSingleItem().Element(Atom + "name")!.Value.ShouldNotBeEmpty();
            part.Elements(Atom + "link").Count(link => (string?)link.Attribute("rel") == "alternate").ShouldBe(1);
        }

        feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value.ShouldBe("https://lantern.example/feed.xml");
        entries.Select(entry => entry.Element(Atom + "author")!.Value).ShouldBe(["Bob's workshop", "ada.example"]);
        entries.Select(entry => entry.Element(Atom + "id")!.Value).ShouldBeUnique();
    }

    [Fact]
    public async Task Without_a_post_it_is_a_feed_all_the_same()
    {
        await using var site = await Site.StartAsync();

        (await site.FeedAsync(Feed)).Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A\u0000\u0001\u001Bbell\u0007")]
    [InlineData("]]> <![CDATA[ <!-- --> <?xml ?> &nbsp; &#0; </title></feed>")]
    [InlineData("half \uD83D a lamp \uDCA1")]
    [InlineData("\uFFFE\uFFFF\uD83F\uDFFF")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202Edrawkcab\u202C \u200B")]
    public async Task Whatever_strangers_write_it_stays_a_feed(string hostile)
    {
        await using var site = await Site.StartAsync(new() { Name = $"Lantern {hostile}" });
        await site.Temp.AddAsync(Some.Post(hostile, author: hostile, excerpt: hostile, tags: [hostile], language: "x\u0001\"<") with { Source = hostile });
        await site.Temp.AddAsync(Some.Post("Behind it", "https://ada.example/2"));

        var read = await site.FeedAsync(Feed);
        using var page = await site.GetAsync("");

        read.Entries.Count.ShouldBe(2);
        read.Entries.ShouldContain(entry => entry.Title!.ToText() == "Behind it");
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<script");
    }

    [Fact]
    public async Task Texts_are_plain_and_markup_in_them_is_text()
    {
        await using var site = await Site.StartAsync();
        await site.Temp.AddAsync(Some.Post("<b>Oil</b> &amp; wicks", excerpt: "<script>alert(1)</script> &lt;"));

        var entry = XDocument.Parse(await site.ReadAsync(Feed)).Descendants(Atom + "entry").Single();

        entry.Element(Atom + "title")!.Value.ShouldBe("<b>Oil</b> &amp; wicks");
        entry.Element(Atom + "summary")!.Value.ShouldBe("<script>alert(1)</script> &lt;");
        entry.Descendants().ShouldAllBe(part => part.Attribute("type") == null || part.Name == Atom + "link");
    }

    [Fact]
    public async Task An_excerpt_is_no_whole_text()
    {
        await using var site = await Site.StartAsync();
        await site.Temp.AddAsync(Some.Post(excerpt: string.Join("\n\n", Enumerable.Range(1, 50).Select(number => $"This is paragraph {number} of a long text."))));

        (await site.FeedAsync(Feed)).Entries.Single().Summary!.ToText().Length.ShouldBeInRange(400, 500);
    }

    [Fact]
    public async Task It_has_what_lists_in_the_chat_have_the_newest_first()
    {
        await using var site = await Site.StartAsync();
        var posts = await site.Temp.AddAsync([.. Enumerable.Range(1, 8).Select(number => Some.Post($"Post {number}", $"https://ada.example/{number}") with { PublishedAt = Some.Noon.AddHours(number - 20) })]);
        await site.Temp.WriteAsync(session => PostMarks.Retract(session, posts[0], Some.Noon));
        await site.Temp.AnnounceAsync(posts[1], "blogs", "held");
        await site.Temp.AnnounceAsync(posts[2], "blogs", "dropped");
        await site.Temp.AnnounceAsync(posts[3], "blogs", "sent");
        await site.Temp.AnnounceAsync(posts[4], "blogs", "pending");
        await site.Temp.SetAsync(posts[5], "unannounced", Unannounced.FirstPoll);
        await site.Temp.SetAsync(posts[6], "link", "javascript:alert(1)");

        var read = await site.FeedAsync(Feed);

        read.Entries.Select(entry => entry.Title!.ToText()).ShouldBe(["Post 8", "Post 6", "Post 5", "Post 4"]);
    }

    [Fact]
    public async Task What_is_taken_back_leaves_it_and_what_is_brought_back_is_the_same_entry()
    {
        await using var site = await Site.StartAsync();
        var post = (await site.Temp.AddAsync(Some.Post())).Single();
        var before = await site.ReadAsync(Feed);

        await site.Temp.WriteAsync(session => PostMarks.Retract(session, post, Some.Noon));
        (await site.FeedAsync(Feed)).Entries.ShouldBeEmpty();
        await site.Temp.WriteAsync(session => PostMarks.Restore(session, post));

        (await site.ReadAsync(Feed)).ShouldBe(before);
    }

    [Fact]
    public async Task Who_wants_only_titles_shown_has_only_titles_there()
    {
        await using var site = await Site.StartAsync();
        var feed = await FeedAsync(site, titleOnly: true);
        await site.Temp.AddAsync(Some.Post("Of that feed", "https://bob.example/1") with { Feed = feed }, Some.Post("By that author", "https://eve.example/1", author: "Eve"), Some.Post());
        await site.Temp.WriteAsync(session => BlockStore.Add(session, BlockTarget.Author("eve")!, BlockMeasure.Title, null, Some.Noon, "Mo"));

        var read = await site.FeedAsync(Feed);

        read.Entries.Where(entry => entry.Summary is not null).ShouldHaveSingleItem().Title!.ToText().ShouldBe("A title");
        read.Entries.Count.ShouldBe(3);
    }

    [Fact]
    public async Task It_is_bounded()
    {
        await using var site = await Site.StartAsync();
        await site.Temp.AddAsync([.. Enumerable.Range(1, 130).Select(number => Some.Post($"Post {number}", $"https://ada.example/{number}") with { PublishedAt = Some.Noon.AddHours(number - 200) })]);

        var read = await site.FeedAsync(Feed);

        read.Entries.Count.ShouldBe(100);
        read.Entries[0].Title!.ToText().ShouldBe("Post 130");
    }

    [Fact]
    public async Task Ids_stay_when_the_host_is_another_and_are_others_in_another_installation()
    {
        await using var site = await Site.StartAsync();
        await using var other = await Site.StartAsync();
        foreach (var each in new[] { site, other })
            await each.Temp.AddAsync(Some.Post());

        var ids = await IdsAsync(site);
        await site.Temp.WriteAsync(session => session.Execute("UPDATE posts SET title = 'Reworded'"));

        (await IdsAsync(site)).ShouldBe(ids);
        ids.ShouldAllBe(id => !id.Contains("lantern", StringComparison.Ordinal));
        (await IdsAsync(other)).ShouldNotBe(ids);

        static async Task<List<string>> IdsAsync(Site site) => [.. XDocument.Parse(await site.ReadAsync(Feed)).Descendants(Atom + "id").Select(id => id.Value)];
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("digests.xml")]
    [InlineData("feeds.opml")]
    [InlineData("digests")]
    [InlineData("")]
    public async Task What_a_request_says_of_our_host_stands_nowhere(string path)
    {
        await using var site = await Site.StartAsync(isNamed: false);
        await site.Temp.AddAsync(Some.Post());

        var answer = await site.RawAsync($"GET /{path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 200");
        answer.ShouldNotContain("evil.example");
        answer.ShouldNotContain(site.Address.Authority);
    }

    private static Task<FeedId> FeedAsync(Site site, bool titleOnly = false) => site.Temp.WriteAsync(session =>
    {
        FeedStore.Keep(session, FeedOrigin.Sample, [new() { Url = new("https://ada.example/feed"), Name = "Ada's notes", TitleOnly = titleOnly }], Some.Noon);
        session.Execute("UPDATE feeds SET home = 'https://ada.example/'");
        return new FeedId(session.Scalar("SELECT id FROM feeds")!.Value);
    });
}
