using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>The verbs that change feeds: what they print, and what they end with.</summary>
public sealed class FeedsVerbsTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private Blog _blog = null!;

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _blog.Say("ada", "Ada's notes", [Blog.Item("1", "https://ada.example/1", "One", Some.Noon)]);
        _blog.Say("locked", "Locked", []);
        _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "feeds": [ { "url": "{{_blog.At("locked")}}", "name": "Locked" } ], "watching": { "allowedNetworks": [ "127.0.0.0/8" ], "firstPoll": "newest" } }
            """);
    }

    public async Task DisposeAsync() => await _blog.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_feed_is_added_and_polled_paused_resumed_moved_and_removed()
    {
        var (ada, moved) = (_blog.At("ada").AbsoluteUri, _blog.At("moved").AbsoluteUri);

        (await DoneAsync("add", ada, "--name", "Ada", "--tag", "lamps", "--tag", "C++", "--title-only")).ShouldBe($"{ada} is watched from now on; it holds 1 entry.");
        (await ListAsync()).ShouldContain($"\"url\":\"{ada}\",\"name\":\"Ada\",\"state\":\"active\",\"tags\":[\"lamps\",\"C\\u002B\\u002B\"]");
        (await RefusedAsync("add", ada + "#top")).ShouldBe($"{ada} is watched already, as Ada.");
        (await DoneAsync("pause", "Ada")).ShouldBe("Ada is paused: it is not polled until it is resumed.");
        (await PollAsync()).ShouldContain("\"feeds\":1,");
        (await DoneAsync("pause", "ada")).ShouldBe("Ada was paused already.");
        (await DoneAsync("resume", ada)).ShouldBe("Ada is watched again, and polled within seconds.");
        (await PollAsync()).ShouldContain("\"feeds\":2,");
        _blog.Say("moved", "Ada's notes", [Blog.Item("1", "https://ada.example/1", "One", Some.Noon)]);
        (await DoneAsync("move", "Ada", moved)).ShouldBe($"Ada is read at {moved} from now on, and keeps its history.");
        (await PollAsync()).ShouldContain("\"new\":0,");
        (await DoneAsync("remove", "Ada")).ShouldBe("Ada is not watched any more. What it brought so far stays.");
        (await ListAsync()).ShouldNotContain("Ada");
    }

    [Theory]
    [InlineData("locked")]
    [InlineData("LOCKED ")]
    [InlineData(null)]
    public async Task What_the_configuration_names_is_known_once_it_was_polled_and_says_so(string? typed)
    {
        var meant = typed ?? _blog.At("locked").AbsoluteUri;

        (await RefusedAsync("pause", meant)).ShouldStartWith("That feed stands in the configuration, and was never polled: `announcebot run` or `announcebot poll` makes it known");
        await PollAsync();

        (await DoneAsync("pause", meant)).ShouldBe("Locked is paused: it is not polled until it is resumed.");
    }

    [Fact]
    public async Task What_is_blocked_is_not_added()
    {
        _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "submissions": { "blockedDomains": [ "127.0.0.1" ] }, "watching": { "allowedNetworks": [ "127.0.0.0/8" ] } }
            """);

        (await RefusedAsync("add", _blog.At("ada").AbsoluteUri)).ShouldBe(
            "Nothing was added. Links to 127.0.0.1 are blocked here. /block list shows the block; it must go before such a feed can be watched.");
        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_done_says_what_to_do_and_ends_with_one()
    {
        await PollAsync();
        _blog.SayRaw("home", "<html><link rel=alternate type=application/rss+xml href=/a><link rel=alternate type=application/rss+xml title=Comments href=/b></html>");

        (await RefusedAsync("remove", "nobody")).ShouldBe("No feed here is called \"nobody\" or has that address. `announcebot feeds list` shows what is watched.");
        (await RefusedAsync("remove", "Locked")).ShouldBe("Locked stands in the configuration, and is changed only there. It can be paused here.");
        (await RefusedAsync("add", _blog.At("nothing").AbsoluteUri)).ShouldStartWith("Nothing was added. ");
        (await RefusedAsync("add", _blog.At("home").AbsoluteUri)).Split('\n').Select(line => line.TrimEnd()).ShouldBe(
            ["That page offers 2 feeds. Say which one:", $"{_blog.At("a")} (no title)", $"{_blog.At("b")} (Comments)"]);
        (await RefusedAsync("import", _folder.File("nothing.opml"))).ShouldStartWith("The file cannot be read: ");
        (await RefusedAsync("export", _folder.File("no/such/folder.opml"))).ShouldStartWith("The file cannot be written: ");
        (await RunAsync("add")).Status.ShouldBe(2);
        (await RunAsync("pause")).Status.ShouldBe(2);
    }

    [Fact]
    public async Task A_list_goes_out_and_comes_in()
    {
        _folder.Write("in.opml", $"<opml version='2.0'><body><outline text='Lamps'><outline text='Ada' xmlUrl='{_blog.At("ada")}'/></outline></body></opml>");

        (await DoneAsync("import", _folder.File("in.opml"))).ShouldBe("1 feed was added, and is read as soon as its turn comes.");
        _folder.Write("out.opml", "last week's list");
        using var reader = File.OpenText(_folder.File("out.opml"));
        (await DoneAsync("export", _folder.File("out.opml"))).ShouldBe($"1 feed written to {_folder.File("out.opml")}.");
        (await DoneAsync("import", _folder.File("out.opml"))).ShouldBe("No feed was added. 1 was watched already, and stays as it is.");

        File.ReadAllText(_folder.File("out.opml")).ShouldContain("category=\"Lamps\"");
        // Whoever was reading it meanwhile reads the old list to its end, and not half of each.
        reader.ReadToEnd().ShouldBe("last week's list");
        (await RunAsync("export")).Output.ShouldContain($"xmlUrl=\"{_blog.At("ada")}\"");
    }

    private async Task<string> DoneAsync(params string[] arguments) => await RunAsync(arguments) is { Status: 0 } done ? done.Errors.TrimEnd() : throw new InvalidOperationException(string.Join(' ', arguments));

    private async Task<string> RefusedAsync(params string[] arguments)
    {
        var outcome = await RunAsync(arguments);
        outcome.Status.ShouldBe(1, outcome.Errors);
        return outcome.Errors.TrimEnd();
    }

    private Task<CommandLine.Outcome> RunAsync(params string[] arguments) => CommandLine.RunAsync(["feeds", .. arguments, "--config", _folder.File("a.json")]);

    private async Task<string> ListAsync() => (await RunAsync("list", "--json")).Output;

    private async Task<string> PollAsync() => (await CommandLine.RunAsync("poll", "--all", "--json", "--config", _folder.File("a.json"))).LastLine;
}
