using System.Text.Json;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Cli;

public sealed class FeedsCheckVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_feed_is_shown_and_nothing_is_wrong_with_it()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.Headers.ETag = "\"v1\"";
            return call.Response.WriteAsync(Some.Rss(("g1", "https://ada.example/1", "A lamp", Some.Noon)));
        });

        var outcome = await CommandLine.RunAsync("feeds", "check", web.Address.AbsoluteUri);

        outcome.Status.ShouldBe(0);
        outcome.Output.ShouldContain("An RSS feed in utf-8: Ada's notes, https://ada.example/");
        outcome.Output.ShouldContain("2026-03-02 12:00Z  A lamp");
        outcome.Output.ShouldContain("Nothing is wrong with it.");
    }

    [Fact]
    public async Task What_is_neither_a_file_nor_an_address_is_told_so()
    {
        var outcome = await CommandLine.RunAsync("feeds", "check", _folder.File("missing.xml"));

        outcome.Output.ShouldContain("There is no such file. An address begins with https:// or http://.");
    }

    [Fact]
    public async Task What_could_be_better_is_told_in_plain_words()
    {
        var file = _folder.Write("poor.xml", """
            <rss version="2.0"><channel><title>Poor & honest</title>
            <item><title>One</title><guid isPermaLink="false">same</guid></item><item><title>Two</title><guid isPermaLink="false">same</guid></item></channel></rss>
            """);

        var outcome = await CommandLine.RunAsync("feeds", "check", file);

        outcome.Output.ShouldContain("What could be better:");
        outcome.Output.ShouldContain("No entry has a date");
        outcome.Output.ShouldContain("No entry has a link");
        outcome.Output.ShouldContain("2 entries share the identifier \"same\"");
    }

    [Fact]
    public async Task What_the_server_could_do_better_is_told_too()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            if (call.Request.Path == "/new")
                return call.Response.WriteAsync(Some.Rss(("g1", "https://ada.example/1", "A lamp", Some.Noon)));
            call.Response.Redirect("/new", permanent: true);
            return Task.CompletedTask;
        });

        var outcome = await CommandLine.RunAsync("feeds", "check", web.At("old").AbsoluteUri);

        outcome.Output.ShouldContain($"It has moved for good to {web.At("new")}");
        outcome.Output.ShouldContain("neither ETag nor Last-Modified");
    }

    [Fact]
    public async Task A_web_page_is_told_from_a_feed()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.ContentType = "text/html";
            return call.Response.WriteAsync("<!doctype html><html><head><title>Ada</title></head><body><p>Hello</p></body></html>");
        });

        (await CommandLine.RunAsync("feeds", "check", web.Address.AbsoluteUri)).Output.ShouldContain("This is a web page, not a feed.");
        Answer(await CommandLine.RunAsync("feeds", "check", "--json", web.Address.AbsoluteUri)).GetProperty("outcome").GetString().ShouldBe("notAFeed");
    }

    [Fact]
    public async Task A_batch_is_answered_line_by_line_in_its_order()
    {
        var good = _folder.Write("good.xml", Some.Rss(("g1", "/1?a=b&amp;c=d", "A lamp", Some.Noon)));
        var input = $$"""
            {"source": {{JsonSerializer.Serialize(good)}}, "contentType": null, "baseUrl": null}
            {"source": {{JsonSerializer.Serialize(_folder.File("missing.xml"))}}, "contentType": "text/xml", "baseUrl": "https://ada.example/"}
            """;

        var outcome = await CommandLine.RunAsync(new Dictionary<string, string>(), input, default, "feeds", "check", "--json", "--batch", "-");

        var answers = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Select(answer => answer.GetProperty("outcome").GetString()).ShouldBe(["feed", "failed"]);
        var entry = answers[0].GetProperty("entries")[0];
        entry.GetProperty("published").GetString().ShouldBe("2026-03-02T12:00:00+00:00");
        entry.GetProperty("categories").GetArrayLength().ShouldBe(0);
        entry.GetProperty("author").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("feeds", "check")]
    [InlineData("feeds", "check", "--batch", "-")]
    [InlineData("feeds", "chekc")]
    [InlineData("deliveries", "retry")]
    [InlineData("poll", "--nonsense")]
    public async Task Wrong_usage_ends_with_2_and_says_what_to_do(params string[] arguments)
    {
        var outcome = await CommandLine.RunAsync(arguments);

        outcome.Status.ShouldBe(2);
        outcome.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_broken_configuration_ends_with_2_and_nothing_starts()
    {
        var file = _folder.Write("a.json", """{ "storage": { "path": "a.db" }, "feedz": [] }""");

        var outcome = await CommandLine.RunAsync("poll", "--config", file);

        outcome.Status.ShouldBe(2);
        outcome.Errors.ShouldContain($"{file}:1: feedz: there is no such setting; do you mean \"feeds\"?");
        File.Exists(_folder.File("a.db")).ShouldBeFalse();
    }

    public static TheoryData<string> Verbs => ["run", "poll", "feeds list", "feeds check", "feeds discover", "deliveries list", "deliveries retry", "deliveries drop"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_has_help_with_an_example(string verb)
    {
        var outcome = await CommandLine.RunAsync([.. verb.Split(' '), "--help"]);

        outcome.Status.ShouldBe(0);
        outcome.Output.ShouldContain($"Example: announcebot {verb}");
    }

    private static JsonElement Answer(CommandLine.Outcome outcome) => JsonDocument.Parse(outcome.LastLine).RootElement;
}
