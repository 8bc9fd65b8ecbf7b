using System.Text.RegularExpressions;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Architecture;

/// <summary>How code may point. The picture is in the README, "Architecture".</summary>
public sealed class FoldersTests
{
    private static readonly string[] InOrder =
        ["Storage", "Chat", "Delivery", "Posts", "Announcements", "ShortLinks", "Digests", "Watching", "Submissions", "Explain", "Web", "Cli"];

    public static TheoryData<string> Folders => [.. InOrder];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_those_before_it(string folder)
    {
        var allowed = InOrder.TakeWhile(name => name != folder).Append(folder).ToHashSet();

        var wrong = SourceFiles(folder)
            .SelectMany(file => Mentioned(File.ReadAllText(file)).Where(name => !allowed.Contains(name)).Select(name => $"{Path.GetFileName(file)} uses {name}"));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void There_are_no_other_folders()
    {
        var folders = Directory.GetDirectories(Repository.File("src", "AnnounceBot")).Select(path => Path.GetFileName(path)!).Except(["bin", "obj"]);

        folders.ShouldBeSubsetOf(InOrder);
    }

    [Fact]
    public void Only_the_adapter_in_Chat_speaks_Discord()
    {
        var speakers = Directory.GetFiles(Repository.File("src", "AnnounceBot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file) && File.ReadAllText(file).Contains("AnnounceBot.Discord", StringComparison.Ordinal))
            .Where(file => !file.Contains(Path.Combine("Chat", "Discord"), StringComparison.Ordinal));

        speakers.ShouldBeEmpty();
    }

    [Fact]
    public void No_SQL_stands_outside_of_stores_and_their_folders_rules()
    {
        var sql = new Regex(@"""\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s", RegexOptions.CultureInvariant);

        var offenders = SourceFiles("Cli").Concat(SourceFiles("Chat")).Concat(SourceFiles("Web"))
            .Where(file => !file.EndsWith("Store.cs", StringComparison.Ordinal) && sql.IsMatch(File.ReadAllText(file)));

        offenders.ShouldBeEmpty();
    }

    private static IEnumerable<string> Mentioned(string source)
    {
        var names = string.Join('|', InOrder);
        return Regex.Matches(source, $@"\bAnnounceBot\.({names})\b|(?<![\w.])({names})\.[A-Z]\w+")
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value);
    }

    private static IEnumerable<string> SourceFiles(string folder)
    {
        var path = Repository.File("src", "AnnounceBot", folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(file)) : [];
    }

    private static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
