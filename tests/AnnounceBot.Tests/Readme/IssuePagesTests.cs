using AnnounceBot.Digests.Rendering;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Readme;

/// <summary>The README's tables of an issue's fields say what there is.</summary>
public sealed class IssuePagesTests
{
    [Fact]
    public void Every_field_is_there() => Rows("field of an issue").ShouldBe(IssueFields.All.Select(field => $"| `{field.Name}` | {field.Meaning} |"));

    [Fact]
    public void Every_list_is_there()
    {
        foreach (var (list, fields) in IssueFields.Lists)
            Rows(list).ShouldBe(fields.Select(field => $"| `{field.Name}` | {field.Meaning} |"));
    }

    private static IEnumerable<string> Rows(string heading) =>
        File.ReadAllLines(Repository.File("README.md")).SkipWhile(line => line != $"| {heading} | what it is |").Skip(2).TakeWhile(line => line.StartsWith('|'));
}
