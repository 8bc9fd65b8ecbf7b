using AnnounceBot.Announcements.Templates;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Readme;

/// <summary>The README's tables of sections, fields and helpers say what there is.</summary>
public sealed class LooksTests
{
    [Fact]
    public void Every_section_is_there() => Rows("| section | holds | what it is |").ShouldBe(
        SectionPlace.All.Select(place => $"| `{place.Name}` | {KindOf(place)} | {place.Meaning} |"));

    [Fact]
    public void Every_field_is_there() => Rows("| field | what it is |").ShouldBe(PostFields.All.Select(field => $"| `{field.Name}` | {field.Meaning} |"));

    [Fact]
    public void Every_helper_is_there() => Rows("| helper | what it makes |").ShouldBe(
        Engines.AllHelpers.Select(helper => $"| `{{{{{helper.Name} {helper.Usage}}}}}` | {helper.Meaning} |"));

    private static string KindOf(SectionPlace place) => place.Kind switch
    {
        SectionKind.Markdown => place.IsOneLine ? "Markdown, one line" : "Markdown",
        SectionKind.Plain => "plain, one line",
        SectionKind.Address => "an address",
        SectionKind.Color => "a color",
        _ => "nothing",
    };

    private static IEnumerable<string> Rows(string heading) =>
        File.ReadAllLines(Repository.File("README.md")).SkipWhile(line => line != heading).Skip(2).TakeWhile(line => line.StartsWith('|'));
}
