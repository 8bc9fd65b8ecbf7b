using System.Xml.Linq;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Architecture;

/// <summary>Which project may reference which, and what the top of the checkout holds.</summary>
public sealed class ProjectsTests
{
    private static readonly string[] Libraries = ["AnnounceBot.Feeds", "AnnounceBot.Discord", "AnnounceBot.Playground"];

    public static TheoryData<string> Standalone => [.. Libraries];

    [Theory]
    [MemberData(nameof(Standalone))]
    public void A_library_references_nothing_of_ours(string library)
    {
        References(library).ShouldBeEmpty();
    }

    [Fact]
    public void The_application_references_all_libraries()
    {
        References("AnnounceBot").ShouldBe(Libraries, ignoreOrder: true);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.File("AnnounceBot.sln"));
        var projects = new[] { "src", "tests" }.SelectMany(folder => Directory.GetFiles(Repository.File(folder), "*.csproj", SearchOption.AllDirectories));

        projects.Select(path => Path.GetFileName(path)!).Where(project => !solution.Contains(project, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_top_of_the_checkout_holds_what_it_should_and_nothing_else()
    {
        string[] expected = ["src", "tests", "config", "AnnounceBot.sln", "Dockerfile", "README.md", "global.json", "Directory.Build.props", "Directory.Packages.props"];

        var there = Directory.GetFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!).Where(name => !name.StartsWith('.'));

        there.ShouldBe(expected, ignoreOrder: true);
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Repository.File("src", project, $"{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
