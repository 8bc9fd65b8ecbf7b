using System.Text;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using AnnounceBot.Watching.Opml;

namespace AnnounceBot.Tests.Web.Community;

public sealed class FeedListTests
{
    [Fact]
    public async Task Our_own_import_reads_it()
    {
        await using var site = await Site.StartAsync();
        await KeepAsync(site, new() { Url = new("https://ada.example/feed?a=1&b=2"), Name = "Ada's \"<notes>\" \u0001", Tags = ["lamps", "oil"] }, new() { Url = new("https://bob.example/atom.xml"), TitleOnly = true });

        var read = await ReadAsync(site);

        read.Unreadable.ShouldBeEmpty();
        read.Feeds.Select(feed => $"{feed.Url} {feed.Name}: {string.Join(',', feed.Tags)} {feed.TitleOnly}").ShouldBe(["https://ada.example/feed?a=1&b=2 Ada's \"<notes>\": lamps,oil False", "https://bob.example/atom.xml :  True"]);
    }

    [Theory]
    [InlineData("paused")]
    [InlineData("gone")]
    [InlineData("moved")]
    [InlineData("removed")]
    public async Task What_is_not_read_is_not_in_it(string state)
    {
        await using var site = await Site.StartAsync();
        await KeepAsync(site, new() { Url = new("https://ada.example/feed") }, new() { Url = new("https://bob.example/feed") });
        await site.Temp.WriteAsync(session => session.Execute("UPDATE feeds SET state = @state WHERE url LIKE '%ada%'", ("@state", state)));

        (await ReadAsync(site)).Feeds.ShouldHaveSingleItem().Url.ShouldBe(new("https://bob.example/feed"));
    }

    [Theory]
    [InlineData("https://ada:lamplight@ada.example/feed")]
    [InlineData("https://ada.example/feed?token=lamplight")]
    [InlineData("https://ada.example/feed?a=1&API_KEY=lamplight")]
    [InlineData("https://ada.example/feed?access_token=lamplight")]
    [InlineData("https://ada.example/feed?auth=lamplight")]
    [InlineData("https://ada.example/feed?feed_key=lamplight")]
    [InlineData("https://ada.example/feed?password=lamplight")]
    [InlineData("file:///srv/lamplight.xml")]
    public async Task What_was_given_to_us_alone_is_not_in_it(string secret)
    {
        await using var site = await Site.StartAsync();
        await KeepAsync(site, new() { Url = new(secret) }, new() { Url = new("https://bob.example/feed?format=atom&monkeys=1&page=2") });

        (await ReadAsync(site)).Feeds.ShouldHaveSingleItem().Url.Host.ShouldBe("bob.example");
        (await site.ReadAsync("feeds.opml")).ShouldNotContain("lamplight");
    }

    private static Task KeepAsync(Site site, params FeedOptions[] feeds) => site.Temp.WriteAsync(session => FeedStore.Keep(session, FeedOrigin.Sample, feeds, Some.Noon));

    private static async Task<OpmlOutcome.Read> ReadAsync(Site site) => OpmlReader.Read(Encoding.UTF8.GetBytes(await site.ReadAsync("feeds.opml"))).ShouldBeOfType<OpmlOutcome.Read>();
}
