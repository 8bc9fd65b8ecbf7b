using System.Text.RegularExpressions;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Readme;

/// <summary>What the README leads to is there.</summary>
public sealed partial class LinksTests
{
    private static readonly string[] Lines = [.. Prose(File.ReadAllLines(Repository.File("README.md")))];

    [Fact]
    public void Every_section_that_is_linked_is_there()
    {
        var sections = Lines.Where(line => line.StartsWith('#')).Select(line => Anchor(line.TrimStart('#').Trim())).ToHashSet();

        Targets().Where(target => target.StartsWith('#')).Where(target => !sections.Contains(target[1..])).ShouldBeEmpty();
    }

    [Fact]
    public void Every_section_is_linked_from_the_contents()
    {
        var contents = string.Join('\n', Lines.SkipWhile(line => line != "## Contents").TakeWhile(line => line != "## Try it"));

        Lines.Where(line => line.StartsWith("##", StringComparison.Ordinal)).Select(line => line.TrimStart('#').Trim()).Where(title => title != "Contents")
            .Where(title => !contents.Contains($"[{title}](#{Anchor(title)})", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_that_is_linked_is_there() =>
        Targets().Where(target => !target.StartsWith('#') && !target.Contains(':', StringComparison.Ordinal)).Where(target => !Path.Exists(Repository.File(target))).ShouldBeEmpty();

    private static IEnumerable<string> Targets() => Lines.SelectMany(line => Linked.Matches(line)).Select(match => match.Groups["target"].Value);

    /// <summary>As GitHub makes them.</summary>
    private static string Anchor(string title) => Dropped.Replace(title.ToLowerInvariant(), "").Replace(' ', '-');

    private static IEnumerable<string> Prose(string[] lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            if (!isCode && !isFence)
                yield return line;
        }
    }

    [GeneratedRegex(@"(?<!`)\]\((?<target>[^)\s`]+)\)")]
    private static partial Regex Linked { get; }

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Dropped { get; }
}
