using System.Text;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

/// <summary>Documents as servers really send them, all the way from the socket.</summary>
public sealed class DocumentTests
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    [Fact, Line(110)]
    public async Task A_page_instead_of_a_feed_is_a_failure_and_replaces_nothing()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync(
            "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/other.xml\"></head><body>Hello</body></html>"));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.NotAFeed>(web.At("feed"));

        outcome.State.Url.ShouldBe(web.At("feed"));
        outcome.State.FailuresInARow.ShouldBe(1);
        web.Requests.Count.ShouldBe(1);
    }

    [Fact, Line(111)]
    public async Task What_a_feed_calls_itself_is_no_move()
    {
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync(
            Answers.Rss(channel: $"<atom:link xmlns:atom=\"{Atom}\" rel=\"self\" href=\"https://elsewhere.example/feed\"/>")));
        using var reading = new Reading();

        var outcome = await reading.ReadAsync<ReadOutcome.Fresh>(web.At("feed"));

        outcome.MovedTo.ShouldBeNull();
        outcome.State.Url.ShouldBe(web.At("feed"));
        outcome.State.Move.ShouldBeNull();
    }

    [Fact, Line(86)]
    public async Task A_feed_with_a_hundred_thousand_entries_is_bounded_work()
    {
        var items = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<item><guid>{i}</guid><title>t</title></item>"));

        var outcome = await ReadInTimeAsync(Answers.Rss(channel: items));

        outcome.ShouldBeOfType<ReadOutcome.Fresh>().Document.Entries.Count.ShouldBeInRange(1, 100_001);
    }

    [Fact, Line(86)]
    public async Task An_entry_of_five_megabytes_is_bounded_work()
    {
        var outcome = await ReadInTimeAsync(Answers.Rss(item: $"<description>{new string('x', 5_000_000)}</description>"));

        outcome.ShouldBeOfType<ReadOutcome.Fresh>().Document.Entries.Count.ShouldBe(1);
    }

    [Theory, Line(89, 90, 91, 92)]
    [InlineData("utf-8", "application/rss+xml; charset=iso-8859-1", "utf-8", true)]
    [InlineData("iso-8859-1", "application/rss+xml; charset=iso-8859-1", "utf-8", false)]
    [InlineData("iso-8859-1", "application/rss+xml", "iso-8859-1", false)]
    [InlineData("utf-8", "text/xml", "utf-8", false)]
    [InlineData("utf-8", "application/rss+xml; charset=klingon", "klingon", false)]
    [InlineData("utf-8", "text/xml; charset=us-ascii", "us-ascii", false)]
    [InlineData("utf-16", "application/rss+xml", "utf-16", true)]
    [InlineData("utf-16", "application/rss+xml", "utf-16", false)]
    public async Task A_title_is_read_in_the_encoding_that_was_meant(string actual, string contentType, string declared, bool hasMark)
    {
        var text = Answers.Rss().Replace("On lamps", "Caf\u00e9", StringComparison.Ordinal).Replace("encoding=\"utf-8\"", $"encoding=\"{declared}\"", StringComparison.Ordinal);
        var encoding = Encoding.GetEncoding(actual);
        byte[] body = [.. hasMark ? encoding.Preamble : [], .. encoding.GetBytes(text)];

        var outcome = await ReadAsync(body, contentType);

        outcome.ShouldBeOfType<ReadOutcome.Fresh>().Document.Entries[0].Title!.Source.ShouldBe("Caf\u00e9");
    }

    [Theory, Line(92, 93)]
    [InlineData("\n\n  ", "On lamps")]
    [InlineData("<br />\n<b>Warning</b>: oops\n", "On lamps")]
    [InlineData("", "A\u0000B\u0001C")]
    [InlineData("", "Tea &nbsp; caf&eacute;")]
    [InlineData("", "Salt & pepper")]
    [InlineData("", "<dc:title>Odd</dc:title>")]
    public async Task Broken_markup_is_mended(string before, string title)
    {
        var document = before + Answers.Rss().Replace("On lamps", title, StringComparison.Ordinal);

        var outcome = await ReadInTimeAsync(document);

        outcome.ShouldBeOfType<ReadOutcome.Fresh>().Document.Entries.Count.ShouldBe(1);
    }

    [Fact, Line(94)]
    public async Task Entities_that_explode_do_not()
    {
        var entities = string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        var document = Answers.Rss(item: "<description>&e30;</description>")
            .Replace("<rss", $"<!DOCTYPE rss [<!ENTITY e0 \"ha\">{entities}]><rss", StringComparison.Ordinal);

        var outcome = await ReadInTimeAsync(document);

        outcome.ShouldBeOfType<ReadOutcome.Fresh>().Document.Entries[0].Summary?.Source.Length.ShouldBeLessThan(1000);
    }

    [Theory, Line(95)]
    [InlineData("<!DOCTYPE rss SYSTEM \"URLdtd\">")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"URLentity\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % x SYSTEM \"URLparameter\"> %x;]>")]
    [InlineData("<?xml-stylesheet href=\"URLstyle\"?>")]
    public async Task Nothing_is_fetched_on_behalf_of_a_document(string prologue)
    {
        Uri? own = null;
        await using var web = await WebServer.StartAsync(call => call.Response.FeedAsync(Answers.Rss(item: "<description>&x;</description><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"x\"/>")
            .Replace("<rss", prologue.Replace("URL", own!.ToString(), StringComparison.Ordinal) + "<rss", StringComparison.Ordinal)));
        own = web.Address;
        using var reading = new Reading();

        await reading.ReadAsync<ReadOutcome.Fresh>(web.At("feed"));

        web.Requests.Select(request => request.Target).ShouldBe(["/feed"]);
    }

    [Theory, Line(96)]
    [InlineData("deep")]
    [InlineData("long-attribute")]
    [InlineData("many-attributes")]
    public async Task Markup_without_measure_is_bounded_work(string how)
    {
        var markup = how switch
        {
            "deep" => string.Concat(Enumerable.Repeat("<a>", 100_000)),
            "long-attribute" => $"<a b=\"{new string('x', 1_000_000)}\"/>",
            _ => $"<a {string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=\"\" "))}/>",
        };

        await ReadInTimeAsync(Answers.Rss(item: markup));
    }

    [Fact, Line(97)]
    public async Task A_JSON_feed_with_wrong_types_and_a_mark_is_read()
    {
        var document = "\ufeff" + """{ "version": "https://jsonfeed.org/version/1.1", "title": null, "items": [ { "id": 7, "title": null, "url": "https://blog.example/7" } ] }""";

        var outcome = await ReadInTimeAsync(document);

        outcome.ShouldBeOfType<ReadOutcome.Fresh>().Document.Entries.ShouldHaveSingleItem().Id.ShouldBe("7");
    }

    [Fact, Line(97)]
    public async Task A_JSON_document_a_hundred_thousand_levels_deep_is_refused()
    {
        var outcome = await ReadInTimeAsync($"{{ \"version\": \"https://jsonfeed.org/version/1\", \"items\": {new string('[', 100_000)}");

        outcome.ShouldNotBeOfType<ReadOutcome.Fresh>();
    }

    [Theory, Line(98)]
    [InlineData("text/html")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task The_content_type_does_not_decide(string? contentType)
        => (await ReadAsync(Encoding.UTF8.GetBytes(Answers.Rss()), contentType)).ShouldBeOfType<ReadOutcome.Fresh>();

    /// <summary>What is not bounded takes hours; what is takes a moment, and on a busy machine many.</summary>
    private static Task<ReadOutcome> ReadInTimeAsync(string document) => Wait.ForAsync(ReadAsync(Encoding.UTF8.GetBytes(document), "application/rss+xml"), "the end of reading");

    private static async Task<ReadOutcome> ReadAsync(byte[] body, string? contentType)
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.ContentType = contentType;
            return call.Response.Body.WriteAsync(body).AsTask();
        });
        using var reading = new Reading();

        return await reading.ReadAsync(web.Address);
    }
}
