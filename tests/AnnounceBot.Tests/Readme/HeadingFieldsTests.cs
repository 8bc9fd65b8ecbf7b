using AnnounceBot.Digests.Composing;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Readme;

/// <summary>The README's table of what templates around the posts can say says what there is.</summary>
public sealed class HeadingFieldsTests
{
    [Fact]
    public void Every_field_is_there() =>
        File.ReadAllLines(Repository.File("README.md")).SkipWhile(line => line != "| field around the posts | what it is |").Skip(2).TakeWhile(line => line.StartsWith('|'))
            .ShouldBe(HeadingFields.All.Select(field => $"| `{field.Name}` | {field.Meaning} |"));
}
