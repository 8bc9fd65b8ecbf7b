using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using AnnounceBot.Tests.Digests.Rendering;

namespace AnnounceBot.Tests.Web.Community;

public sealed class IssuesTests
{
    [Fact]
    public async Task Our_own_reader_reads_the_issues_back()
    {
        await using var site = await Site.StartAsync();
        await site.PublishAsync(SomeIssues.Week);
        await site.PublishAsync(SomeIssues.Month);
        await site.PublishAsync(SomeIssues.Hostile);

        var read = await site.FeedAsync("digests.xml");

        read.Title!.ToText().ShouldBe("The round-ups of Lantern");
        read.Entries.Select(entry => (entry.Title!.ToText(), entry.Link)).ShouldBe(
        [
            (SomeIssues.Hostile.Title, "https://lantern.example/digests/15"),
            (SomeIssues.Month.Title, "https://lantern.example/digests/13"),
            (SomeIssues.Week.Title, "https://lantern.example/digests/12"),
        ]);
        read.Entries.Select(entry => entry.Published).ShouldBe([SomeIssues.Hostile.Date, SomeIssues.Month.Date, SomeIssues.Week.Date]);
        foreach (var (entry, issue) in read.Entries.Zip([SomeIssues.Hostile, SomeIssues.Month, SomeIssues.Week]))
        {
            var (content, stored) = (entry.Content!.Source, Rendered.Of(issue).Html);
            stored.ShouldContain(content.Trim());
            content.ShouldNotContain("<body");
            content.ShouldNotContain("<title");
        }
    }

    [Fact]
    public async Task A_text_that_no_XML_can_hold_is_no_trouble()
    {
        await using var site = await Site.StartAsync();
        await site.PublishAsync(SomeIssues.Week with { Title = "Bell \u0007 ]]> \uD83D" }, html: "<p>My own page: \u0001 ]]> \uD83D</p>");

        (await site.FeedAsync("digests.xml")).Entries.ShouldHaveSingleItem().Content!.ToText().ShouldBe("My own page: ]]> \uFFFD");
    }

    [Fact]
    public async Task A_page_says_what_it_is()
    {
        await using var site = await Site.StartAsync(baseUrl: "https://lantern.example/s");
        await site.PublishAsync(SomeIssues.Week);

        var page = await PageAsync(site, "digests/12");

        page.Title.ShouldBe(SomeIssues.Week.Title);
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-US");
        Meta("description").ShouldBe("Here's what Lantern enthusiasts have been writing about over the past week: TripleO, wicks and you: what's new in C# [part #1], A lantern's tale, Lantern radio, episode 7, Just a note");
        Meta("og:type").ShouldBe("article");
        Meta("og:title").ShouldBe(SomeIssues.Week.Title);
        Meta("og:site_name").ShouldBe("Lantern");
        Meta("og:url").ShouldBe("https://lantern.example/s/digests/12");
        Meta("article:published_time").ShouldBe("2016-07-25T15:01:57Z");
        Link("canonical").ShouldBe(["https://lantern.example/s/digests/12"]);
        Link("alternate").ShouldBe(["https://lantern.example/s/feed.xml", "https://lantern.example/s/digests.xml"]);
        page.QuerySelector("meta[name=robots]").ShouldBeNull();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);

        string? Meta(string name) => page.Head!.QuerySelector($"meta[name='{name}'], meta[property='{name}']")?.GetAttribute("content");
        IEnumerable<string?> Link(string relation) => page.Head!.QuerySelectorAll($"link[rel='{relation}']").Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_known_address_a_page_claims_none()
    {
        await using var site = await Site.StartAsync(isNamed: false);
        await site.PublishAsync(SomeIssues.Week);
        await site.PublishAsync(SomeIssues.Month);

        var page = await PageAsync(site, "digests/12");

        page.QuerySelector("link[rel=canonical], meta[property='og:url']").ShouldBeNull();
        page.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/digests/13");
        page.QuerySelector("link[rel=alternate]")!.GetAttribute("href").ShouldBe("/feed.xml");
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        await using var site = await Site.StartAsync(new() { Name = "\"><script>alert(1)</script>" });
        await site.PublishAsync(SomeIssues.Hostile);
        await site.PublishAsync(SomeIssues.Week with { Number = 16, Title = "</title><script>alert(2)</script>", Intro = "\"><script>alert(3)</script>" });

        foreach (var path in new[] { "digests/15", "digests/16", "digests", "" })
        {
            var page = await PageAsync(site, path);

            page.QuerySelectorAll("script").ShouldBeEmpty(path);
            page.QuerySelectorAll("*").SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task Pages_lead_to_those_beside_them()
    {
        await using var site = await Site.StartAsync();
        foreach (var issue in new[] { SomeIssues.Week, SomeIssues.Month, SomeIssues.Hostile })
            await site.PublishAsync(issue);

        (await BesideAsync(12)).ShouldBe(["next https://lantern.example/digests/13"]);
        (await BesideAsync(13)).ShouldBe(["prev https://lantern.example/digests/12", "next https://lantern.example/digests/15"]);
        (await BesideAsync(15)).ShouldBe(["prev https://lantern.example/digests/13"]);

        async Task<List<string>> BesideAsync(int number) =>
            [.. (await PageAsync(site, $"digests/{number}")).QuerySelectorAll("nav.around a").Select(link => $"{link.GetAttribute("rel")} {link.GetAttribute("href")}")];
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_until_it_comes_back()
    {
        await using var site = await Site.StartAsync();
        var issue = await site.PublishAsync(SomeIssues.Week);
        await site.TakeBackAsync(issue);

        using var gone = await site.GetAsync("digests/12");

        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        gone.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        gone.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await gone.Content.ReadAsStringAsync()).ShouldContain("taken back");
        (await site.FeedAsync("digests.xml")).Entries.ShouldBeEmpty();
        (await site.ReadAsync("digests")).ShouldNotContain(SomeIssues.Week.Title);
    }

    [Theory]
    [InlineData("digests/13")]
    [InlineData("digests/0")]
    [InlineData("digests/-12")]
    [InlineData("digests/012")]
    [InlineData("digests/12.0")]
    [InlineData("digests/99999999999999999999")]
    [InlineData("digests/%D9%A1%D9%A2")]
    [InlineData("digests/latest")]
    [InlineData("digests/%3Cscript%3E")]
    public async Task What_was_never_published_is_not_there(string path)
    {
        await using var site = await Site.StartAsync();
        await site.PublishAsync(SomeIssues.Week);
        // A draft: its number is known, and nobody outside is to see it.
        await site.Temp.WriteAsync(session => session.Execute("INSERT INTO digests (number, state, given, starts_at, ends_at, begun_at) VALUES (13, 'draft', 0, 0, 0, 0)"));

        using var response = await site.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        html.ShouldContain("There is no such round-up");
        html.ShouldNotContain("<script");
        (await site.ReadAsync("digests")).ShouldNotContain("digests/13");
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html lang='pt'><head><title>Mine</title><style>p { color: red; }</style></head><body class='a > b'><p>Mine</p></body></html>", false)]
    [InlineData("<!doctype html>\n<title>Mine</title>\n<p>Mine</p>", true)]
    [InlineData("<p>Mine</p>", true)]
    public async Task A_page_of_ones_own_template_keeps_its_look(string own, bool getsOurs)
    {
        await using var site = await Site.StartAsync();
        await site.PublishAsync(SomeIssues.Week, own);
        await site.PublishAsync(SomeIssues.Month);

        var page = await PageAsync(site, "digests/12");

        page.QuerySelector("p")!.TextContent.ShouldBe("Mine");
        page.QuerySelectorAll("nav.site").Length.ShouldBe(getsOurs ? 1 : 0);
        page.QuerySelectorAll("nav.around").Length.ShouldBe(1);
        page.Head!.QuerySelector("meta[property='og:title']").ShouldNotBeNull();
        page.QuerySelectorAll("style").Length.ShouldBe(1);
    }

    [Fact]
    public async Task An_issue_has_the_same_id_when_it_comes_back()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        await using var site = await Site.StartAsync();
        var issue = await site.PublishAsync(SomeIssues.Week);
        var before = await IdAsync();

        await site.TakeBackAsync(issue);
        await site.Temp.WriteAsync(session => AnnounceBot.Digests.Publishing.IssueStore.Publish(session, issue, Rendered.Of(SomeIssues.Week), "Corrected", "{}", "Mo", null, SomeIssues.Week.Date.AddDays(1)));

        (await IdAsync()).ShouldBe(before);

        async Task<string> IdAsync() => XDocument.Parse(await site.ReadAsync("digests.xml")).Descendants(atom + "entry").Single().Element(atom + "id")!.Value;
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(Site site, string path) => new HtmlParser().ParseDocument(await site.ReadAsync(path));
}
