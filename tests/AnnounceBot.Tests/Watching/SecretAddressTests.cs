using AnnounceBot.Feeds;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using AnnounceBot.Watching;
using AnnounceBot.Watching.Check;

namespace AnnounceBot.Tests.Watching;

/// <summary>What stands in an address for the bot alone is told to nobody.</summary>
public sealed class SecretAddressTests
{
    private const string Secret = "lamplight";

    private static readonly Uri Address = new($"https://ada:{Secret}@ada.example/feed?key={Secret}");

    [Fact]
    public void A_failure_does_not_quote_it()
    {
        var failed = new ReadOutcome.Failed(FailureKind.NotFound, $"{Address} redirects to itself.") { State = FeedState.New(Address) };

        Poller.FailureOf(failed).ShouldBe("https://ada.example/feed?key=hidden redirects to itself.");
        Checkup.Of("Ada's notes", failed).ToString().ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("feeds", "list")]
    [InlineData("feeds", "list", "--json")]
    public async Task No_list_shows_it(params string[] list)
    {
        using var folder = new TempFolder();
        folder.Write("a.json", $$"""{ "storage": { "path": "a.db" }, "feeds": [ { "url": "{{Address}}" } ] }""");

        var outcome = await CommandLine.RunAsync([.. list, "--config", folder.File("a.json")]);

        outcome.Status.ShouldBe(0, outcome.Errors);
        outcome.Output.ShouldContain("https://ada.example/feed?key=hidden");
        outcome.Output.ShouldNotContain(Secret);
    }
}
