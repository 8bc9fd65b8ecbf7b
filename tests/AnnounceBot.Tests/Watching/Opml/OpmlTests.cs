using System.Text;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using AnnounceBot.Watching.Opml;

namespace AnnounceBot.Tests.Watching.Opml;

public sealed class OpmlTests
{
    [Fact]
    public void Folders_and_categories_become_tags()
    {
        var list = Read("""
            <?xml version="1.0"?>
            <opml version="1.1"><head><title>Mine</title></head><body>
              <outline text="Kernel"><outline title="Drivers">
                <outline type="rss" text="Ada" xmlUrl="https://ada.example/feed" category="/Boston/Weather, Harvard,kernel"/>
              </outline></outline>
              <outline TEXT="Bob &amp; Co" XMLURL="bob.example/feed" xmlns:x="urn:x" x:xmlUrl="https://evil.example/"/>
              <outline text="A note"/>
              <outline text="Local" xmlUrl="file:///etc/passwd"/>
            </body></opml>
            """);

        list.Feeds.Select(feed => $"{feed.Url} {feed.Name}: {string.Join('|', feed.Tags)}")
            .ShouldBe(["https://ada.example/feed Ada: Kernel|Drivers|Boston|Weather|Harvard", "https://bob.example/feed Bob & Co: "]);
        list.Unreadable.ShouldBe(["file:///etc/passwd"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not XML at all")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("<opml><body><outline text='a'></body></opml>")]
    [InlineData("<!DOCTYPE opml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><opml version='2.0'><body><outline text='&a;' xmlUrl='https://a.example'/></body></opml>")]
    public void What_is_no_list_is_refused_with_a_sentence(string file) =>
        OpmlReader.Read(Encoding.UTF8.GetBytes(file)).ShouldBeOfType<OpmlOutcome.Refused>().Why.ShouldStartWith("That is no OPML");

    [Fact]
    public void Ten_thousand_entries_are_taken_and_not_one_more_nor_folders_without_end()
    {
        Read(Lines(10_000)).Feeds.Count.ShouldBe(10_000);
        Refusal(Lines(10_001)).ShouldContain("more than 10000 entries");
        Refusal($"<opml><body>{string.Concat(Enumerable.Repeat("<outline text='a'>", 33))}</body></opml>").ShouldContain("more than 32 deep");

        static string Lines(int count) => $"<opml><body>{string.Concat(Enumerable.Range(0, count).Select(number => $"<outline xmlUrl='https://{number}.example/'/>"))}</body></opml>";
        static string Refusal(string file) => OpmlReader.Read(Encoding.UTF8.GetBytes(file)).ShouldBeOfType<OpmlOutcome.Refused>().Why;
    }

    [Fact]
    public async Task What_was_exported_comes_back_as_it_was()
    {
        await using var bench = await FeedsBench.StartAsync();
        NewFeed[] feeds =
        [
            new(bench.Blog.At("ada?a=1&b=2")) { Name = "Ada's \"<notes>\" & more", Tags = ["lamps", "C, C++", "/dev/null", "C/C++"], TitleOnly = true },
            new(bench.Blog.At("bob")) { Tags = ["kernel", "drivers"] },
            new(bench.Blog.At("eve")) { Name = "Zoë 💡" },
        ];
        foreach (var feed in feeds)
            await bench.AddAsync(feed);

        var list = Read(Encoding.UTF8.GetString(OpmlWriter.Write(bench.Feeds.All(), "Feeds of Lantern\u0001", Some.Noon)));

        list.Feeds.Select(Told).ShouldBe(feeds.Select(Told));
    }

    [Fact]
    public async Task Passwords_and_files_stay_here()
    {
        await using var bench = await FeedsBench.StartAsync();
        var secret = new UriBuilder(bench.Blog.At("ada")) { UserName = "ada", Password = "lamplight" }.Uri;
        await bench.AddAsync(new NewFeed(secret));
        await bench.AddAsync(new NewFeed(new("file:///srv/posts.xml")));

        var file = Encoding.UTF8.GetString(OpmlWriter.Write(bench.Feeds.All(), "Mine", Some.Noon));

        file.ShouldNotContain("lamplight");
        Read(file).Feeds.ShouldHaveSingleItem().Url.ShouldBe(bench.Blog.At("ada"));
    }

    [Fact]
    public async Task What_is_watched_already_or_stands_twice_is_told_and_stays_as_it_is()
    {
        await using var bench = await FeedsBench.StartAsync();
        await bench.AddAsync("ada", "Ada");
        var address = bench.Blog.At("");
        var file = Encoding.UTF8.GetBytes($"""
            <opml version="2.0"><body>
              <outline text="Other" xmlUrl="{address}ada/"/><outline text="Bob" xmlUrl="{address}bob"/><outline text="Bob again" xmlUrl="{address}bob#x"/>
              <outline text="x" xmlUrl="gopher://old.example/"/>
            </body></opml>
            """);

        var answers = await Task.WhenAll(ImportAsync(), ImportAsync());

        answers.Select(answer => answer.Words).Order().ShouldBe(
        [
            "1 feed was added, and is read as soon as its turn comes. 1 was watched already, and stays as it is. 1 stands in the list more than once. 1 has no address that I can watch (http or https): gopher://old.example/.",
            "No feed was added. 3 were watched already, and stay as they are. 1 has no address that I can watch (http or https): gopher://old.example/.",
        ]);
        bench.Feeds.All().Select(feed => feed.Name).ShouldBe(["Ada", "Bob"]);

        Task<DeskAnswer> ImportAsync() => bench.Bot.Get<OpmlImport>().RunAsync(file, FeedsBench.Mo, default);
    }

    private static OpmlOutcome.Read Read(string file) => OpmlReader.Read(Encoding.UTF8.GetBytes(file)).ShouldBeOfType<OpmlOutcome.Read>();

    private static string Told(NewFeed feed) => $"{feed.Url} {feed.Name ?? "(none)"}: {string.Join('|', feed.Tags)} {feed.TitleOnly}";
}
