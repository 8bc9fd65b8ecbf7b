using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Readme;

/// <summary>Every verb of the README is there.</summary>
public sealed class VerbsTests
{
    public static TheoryData<string> Verbs => [.. File.ReadAllLines(Repository.File("README.md"))
        .SkipWhile(line => line != "| verb | what it does |").Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => string.Join(' ', line.Split('`')[1].Split(' ').TakeWhile(word => word.All(char.IsAsciiLetterLower))))];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task It_has_help(string verb)
    {
        var outcome = await CommandLine.RunAsync([.. verb.Split(' '), "--help"]);

        outcome.Status.ShouldBe(0);
        outcome.Output.ShouldContain($"Example: announcebot {verb}");
    }
}
