using System.Text.RegularExpressions;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

public sealed partial class PlaygroundVerbTests
{
    private static readonly TimeSpan Patience = BotProcess.Patience;

    /// <summary>A line of its own, for scripts.</summary>
    [GeneratedRegex(@"^http://\S+(?=\n)")]
    private static partial Regex Address { get; }

    [Fact]
    public async Task It_prints_its_address_serves_bots_and_ends_with_Ctrl_C()
    {
        using var playground = BotProcess.Start("playground", "--port", "0");
        using var page = new PlaygroundPage(new(await playground.FindAsync(Address, Patience)));

        (await page.GetAsync("playground/state"))["channels"]!.AsArray().Count.ShouldBe(5);
        playground.Signal("INT");
        await playground.WaitForExitAsync(Patience);

        playground.ExitCode.ShouldBe(0, playground.Errors);
        playground.Errors.ShouldContain("with the token \"playground\"");
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_told_in_words()
    {
        var outcome = await CommandLine.RunAsync("playground", "--port", "0", "--openapi", "nowhere.json");

        outcome.Status.ShouldBe(1);
        outcome.Errors.ShouldContain("nowhere.json");
    }

    [Fact]
    public async Task A_port_that_cannot_be_is_a_mistake_of_usage()
    {
        (await CommandLine.RunAsync("playground", "--port", "70000")).Status.ShouldBe(2);
    }
}
