using System.Text.Json.Nodes;
using AnnounceBot.Cli;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Cli;

public sealed class LogOptionTests
{
    [Theory]
    [InlineData("json", true, LogLevel.Information)]
    [InlineData("debug", false, LogLevel.Trace)]
    [InlineData("json, error", true, LogLevel.Error)]
    [InlineData("json,plain,warning", false, LogLevel.Warning)]
    public void Words_say_format_and_level(string words, bool isJson, LogLevel level)
    {
        LogChoice.Parse(words).ShouldBe(new LogChoice(isJson, level));
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("json,loud")]
    [InlineData("")]
    public async Task Other_words_are_refused_with_those_that_there_are(string words)
    {
        var outcome = await CommandLine.RunAsync("poll", "--log", words);

        outcome.Status.ShouldBe(2);
        outcome.Errors.ShouldContain("--log takes these words");
    }

    [Fact]
    public async Task With_JSON_all_that_is_said_on_the_error_stream_is_JSON()
    {
        using var folder = new TempFolder();
        folder.Write("posts.xml", Some.Rss(("g1", "https://ada.example/1", "One", Some.Noon)));
        folder.Write("a.json", """{ "storage": { "path": "a.db" }, "feeds": [ { "url": "file:posts.xml" } ] }""");

        var done = await CommandLine.RunAsync("--log", "json", "poll", "--config", folder.File("a.json"));
        var wrong = await CommandLine.RunAsync("poll", "--log", "json", "--config", folder.File("none.json"));

        Events(done.Errors)[^1]!["message"]!.GetValue<string>().ShouldStartWith("Polled 1 of 1 feed");
        var mistake = Events(wrong.Errors).ShouldHaveSingleItem()!;
        mistake["level"]!.GetValue<string>().ShouldBe("error");
        mistake["message"]!.GetValue<string>().ShouldContain("none.json");
        wrong.Status.ShouldBe(2);
    }

    private static List<JsonNode?> Events(string errors) => [.. errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line))];
}
