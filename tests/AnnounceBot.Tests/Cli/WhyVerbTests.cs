using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

public sealed class WhyVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_tells_in_plain_words_what_became_of_a_post()
    {
        _folder.Write("a.json", """
            { "storage": { "path": "a.db" }, "feeds": [ { "url": "file:feed.xml" } ], "routes": [ { "channel": "blogs" }, { "channel": "kernel", "tags": [ "kernel" ] } ],
              "watching": { "firstPoll": "newest", "maxAge": "3650d" } }
            """);
        _folder.Write("feed.xml", Some.Rss(("1", "https://ada.example/lamps", "Lamps_and_more", Some.Noon)));
        (await RunAsync("poll")).Status.ShouldBe(0);

        var told = await RunAsync("why", "https://ada.example/lamps");
        var json = await RunAsync("why", "https://ada.example/nothing", "--json");

        told.Status.ShouldBe(0, told.Errors);
        told.Output.ShouldStartWith("Lamps_and_more\nhttps://ada.example/lamps\nI saw it ");
        told.Output.ShouldContain("#blogs: announced ");
        told.Output.ShouldContain("#kernel does not take it: it is not tagged kernel (tags)");
        foreach (var markup in (string[])["**", "<t:", "<#", "](", "\\"])
            told.Output.ShouldNotContain(markup);
        json.LastLine.ShouldStartWith("{\"title\":\"\",\"link\":null,\"text\":\"I have not seen that");
    }

    private Task<CommandLine.Outcome> RunAsync(params string[] arguments) => CommandLine.RunAsync([.. arguments, "--config", _folder.File("a.json")]);
}
