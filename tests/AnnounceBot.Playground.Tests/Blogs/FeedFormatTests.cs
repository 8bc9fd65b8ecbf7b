using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Tests.Support;

namespace AnnounceBot.Playground.Tests.Blogs;

public sealed class FeedFormatTests(PlaygroundFixture playground) : IClassFixture<PlaygroundFixture>
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace AtomSpace = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace RdfSpace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Rss1 = "http://purl.org/rss/1.0/";

    [Theory]
    [InlineData("workbench", "application/rss+xml")]
    [InlineData("small-hours", "application/rdf+xml")]
    [InlineData("noite-clara", "application/atom+xml")]
    [InlineData("paper-and-light", "application/feed+json")]
    public async Task Each_format_has_its_media_type(string blog, string type)
    {
        using var answer = await playground.Http.GetAsync($"/blogs/{blog}");

        answer.Content.Headers.ContentType!.ToString().ShouldBe($"{type}; charset=utf-8");
    }

    [Fact]
    public async Task RSS_tells_everything_about_a_post()
    {
        var rss = await XmlAsync("workbench");

        var channel = rss.Root!.Element("channel")!;
        rss.Root.Name.ShouldBe("rss");
        rss.Root.Attribute("version")!.Value.ShouldBe("2.0");
        channel.Element("link")!.Value.ShouldBe(At("/blogs/workbench/home"));
        channel.Element(AtomSpace + "link")!.Attribute("rel")!.Value.ShouldBe("self");
        channel.Element(AtomSpace + "link")!.Attribute("href")!.Value.ShouldBe(At("/blogs/workbench"));
        channel.Elements("item").Count().ShouldBe(SampleOf("workbench").Posts.Count);

        var item = channel.Elements("item").First();
        item.Element("title")!.Value.ShouldBe("Tallow 2.4: the lamp learns to yawn");
        item.Element("link")!.Value.ShouldBe(At("/blogs/workbench/tallow-2-4-the-lamp-learns-to-yawn"));
        item.Element("guid")!.Value.ShouldBe(item.Element("link")!.Value);
        item.Element("pubDate")!.Value.ShouldBe("Tue, 12 Mar 2024 11:03:51 GMT");
        item.Element(DublinCore + "creator")!.Value.ShouldBe("Inês Carvalhal");
        item.Elements("category").Select(tag => tag.Value).ShouldBe(["release", "firmware"]);
        item.Element("description")!.Value.ShouldStartWith("The new firmware dims");
        item.Element(Content + "encoded")!.Value.ShouldContain("<ul><li><strong>Yawning.</strong>");
    }

    [Fact]
    public async Task RDF_tells_everything_about_a_post()
    {
        var rdf = await XmlAsync("small-hours");

        rdf.Root!.Name.ShouldBe(RdfSpace + "RDF");
        var items = rdf.Root.Elements(Rss1 + "item").ToList();
        var listed = rdf.Descendants(RdfSpace + "li").Select(entry => entry.Attribute(RdfSpace + "resource")!.Value);
        listed.ShouldBe(items.Select(entry => entry.Attribute(RdfSpace + "about")!.Value));
        items.Count.ShouldBe(SampleOf("small-hours").Posts.Count);

        var item = items.Single(entry => entry.Element(DublinCore + "language")!.Value == "el");
        item.Element(Rss1 + "title")!.Value.ShouldBe("Ένα φως για τη γιαγιά");
        item.Element(Rss1 + "link")!.Value.ShouldBe(At("/blogs/small-hours/ena-fos-gia-ti-giagia"));
        item.Element(DublinCore + "creator")!.Value.ShouldBe("Δήμητρα Καλλέργη");
        item.Element(DublinCore + "date")!.Value.ShouldBe("2024-03-10T14:11:03Z");
        item.Elements(DublinCore + "subject").Select(tag => tag.Value).ShouldBe(["stories", "family"]);
        item.Element(Content + "encoded")!.Value.ShouldContain("«Το φωτάκι»");
    }

    [Fact]
    public async Task Atom_tells_everything_about_a_post()
    {
        var atom = await XmlAsync("noite-clara");

        var feed = atom.Root!;
        feed.Name.ShouldBe(AtomSpace + "feed");
        feed.Attribute(XNamespace.Xml + "lang")!.Value.ShouldBe("pt-PT");
        feed.Element(AtomSpace + "id")!.Value.ShouldBe("tag:lantern.example,2024:noite-clara");
        feed.Elements(AtomSpace + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value.ShouldBe(At("/blogs/noite-clara"));
        feed.Elements(AtomSpace + "entry").Count().ShouldBe(SampleOf("noite-clara").Posts.Count);

        var entry = feed.Elements(AtomSpace + "entry").Single(each => each.Attribute(XNamespace.Xml + "lang")?.Value == "en");
        entry.Element(AtomSpace + "title")!.Value.ShouldBe("Dusk < 10 lux: when is it evening, anyway?");
        entry.Element(AtomSpace + "id")!.Value.ShouldBe("tag:lantern.example,2024:noite-clara/dusk-less-than-ten-lux");
        entry.Element(AtomSpace + "link")!.Attribute("href")!.Value.ShouldBe(At("/blogs/noite-clara/dusk-less-than-ten-lux"));
        entry.Element(AtomSpace + "author")!.Element(AtomSpace + "name")!.Value.ShouldBe("Tomás Vilarinho");
        entry.Elements(AtomSpace + "category").Select(tag => tag.Attribute("term")!.Value).ShouldBe(["wick", "design", "measurements"]);
        entry.Element(AtomSpace + "content")!.Attribute("type")!.Value.ShouldBe("html");
        entry.Element(AtomSpace + "content")!.Value.ShouldContain($"<img src='{At("/pictures/dusk-curve.svg")}'");
    }

    [Fact]
    public async Task Atom_tells_that_an_old_post_was_edited()
    {
        var atom = await XmlAsync("noite-clara");

        var edited = atom.Root!.Elements(AtomSpace + "entry").Single(each => each.Element(AtomSpace + "id")!.Value.EndsWith("/gloaming-um-simulador", StringComparison.Ordinal));
        edited.Element(AtomSpace + "published")!.Value.ShouldBe("2024-02-21T04:06:15Z");
        edited.Element(AtomSpace + "updated")!.Value.ShouldBe("2024-03-11T06:30:15Z");
    }

    [Fact]
    public async Task JSON_Feed_tells_everything_about_a_post()
    {
        using var document = JsonDocument.Parse(await playground.Http.GetStringAsync("/blogs/paper-and-light"));

        var feed = document.RootElement;
        feed.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        feed.GetProperty("title").GetString().ShouldBe("Paper & Light");
        feed.GetProperty("feed_url").GetString().ShouldBe(At("/blogs/paper-and-light"));
        feed.GetProperty("home_page_url").GetString().ShouldBe(At("/blogs/paper-and-light/home"));
        feed.GetProperty("authors").GetArrayLength().ShouldBe(2);
        feed.GetProperty("items").GetArrayLength().ShouldBe(SampleOf("paper-and-light").Posts.Count);

        var item = feed.GetProperty("items")[0];
        item.GetProperty("id").GetString().ShouldBe(At("/blogs/paper-and-light/folding-the-heron-in-nine-minutes"));
        item.GetProperty("url").GetString().ShouldBe(item.GetProperty("id").GetString());
        item.GetProperty("authors")[0].GetProperty("name").GetString().ShouldBe("雨宮ゆき");
        item.GetProperty("date_published").GetString().ShouldBe("2024-03-12T07:56:39Z");
        item.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ShouldBe(["video", "folding", "shades"]);
        item.GetProperty("attachments")[0].GetProperty("mime_type").GetString().ShouldBe("video/mp4");
        item.GetProperty("attachments")[0].GetProperty("duration_in_seconds").GetInt32().ShouldBe(548);
    }

    [Theory]
    [InlineData(BlogFormat.Rss, "enclosure", "url")]
    [InlineData(BlogFormat.Rdf, "{http://purl.oclc.org/net/rss_2.0/enc#}enclosure", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource")]
    [InlineData(BlogFormat.Atom, "{http://www.w3.org/2005/Atom}link", "href")]
    public async Task Every_XML_format_can_carry_a_video(BlogFormat format, string element, string attribute)
    {
        var video = Sample.Post() with { Kind = PostKind.Video, Media = new(new("https://media.example/a.mp4"), "video/mp4", 12, 3) };
        await using var server = await Sample.ServeAsync(Sample.CommunityOf(Sample.Blog(video) with { Format = format }));

        var feed = XDocument.Parse(await playground.Http.GetStringAsync(server.Feeds[0].Url));

        feed.Descendants(element).Select(each => each.Attribute(attribute)?.Value).ShouldContain("https://media.example/a.mp4");
        feed.ToString().ShouldContain("length=\"12\"");
    }

    [Fact]
    public async Task Posts_stand_newest_first()
    {
        var rss = await XmlAsync("workbench");

        var dates = rss.Descendants("pubDate").Select(date => DateTimeOffset.ParseExact(date.Value, "R", CultureInfo.InvariantCulture)).ToList();
        dates.ShouldBe(dates.OrderDescending());
    }

    private async Task<XDocument> XmlAsync(string blog) => XDocument.Parse(await playground.Http.GetStringAsync($"/blogs/{blog}"));

    private string At(string path) => new Uri(playground.Server.Address, path).AbsoluteUri;

    private static SampleBlog SampleOf(string blog) => Sample.Community.Blogs.Single(each => each.Name == blog);
}
