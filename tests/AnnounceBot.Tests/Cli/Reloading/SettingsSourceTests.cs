using AnnounceBot.Cli.Configuration;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Cli.Reloading;

/// <summary>Whatever way a file is changed, its content tells.</summary>
public sealed class SettingsSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_written_in_place_or_replaced_is_another_and_one_that_is_touched_is_not()
    {
        _folder.Write("a.json", "{ }");
        var source = Source();
        var first = source.Look();

        File.SetLastWriteTimeUtc(_folder.File("a.json"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        source.Look().IsAs(first).ShouldBeTrue();
        _folder.Write("a.json", "{}");
        var second = source.Look();
        second.ChangedSince(first).ShouldBe([_folder.File("a.json")]);
        _folder.Write("a.json.new", "{ \"feeds\": [] }");
        File.Move(_folder.File("a.json.new"), _folder.File("a.json"), overwrite: true);
        source.Look().IsAs(second).ShouldBeFalse();
    }

    /// <summary>As Kubernetes hands out configurations and secrets.</summary>
    [Fact]
    public void A_link_that_is_turned_to_another_folder_is_noticed()
    {
        foreach (var version in new[] { "v1", "v2" })
        {
            Directory.CreateDirectory(_folder.File($"{version}/templates"));
            _folder.Write($"{version}/a.json", $$"""{ "community": { "name": "{{version}}" } }""");
            _folder.Write($"{version}/templates/mine.hbs", version);
        }

        Directory.CreateSymbolicLink(_folder.File("..data"), "v1");
        File.CreateSymbolicLink(_folder.File("a.json"), "..data/a.json");
        Directory.CreateSymbolicLink(_folder.File("templates"), "..data/templates");
        var source = Source();
        var before = source.Look();

        Directory.CreateSymbolicLink(_folder.File("..tmp"), "v2");
        Directory.Delete(_folder.File("..data"));
        Directory.Move(_folder.File("..tmp"), _folder.File("..data"));

        source.Look().ChangedSince(before).ShouldBe([_folder.File("a.json"), _folder.File("templates/mine.hbs")]);
        source.Load().Settings.Community.Name.ShouldBe("v2");
    }

    [Fact]
    public void Templates_that_come_change_and_go_are_noticed()
    {
        _folder.Write("a.json", "{}");
        var source = Source();
        var none = source.Look();
        Directory.CreateDirectory(_folder.File("templates"));
        _folder.Write("templates/mine.hbs", "1");
        var first = source.Look();
        _folder.Write("templates/mine.hbs", "2");
        var second = source.Look();
        Directory.Delete(_folder.File("templates"), recursive: true);

        first.IsAs(none).ShouldBeFalse();
        second.IsAs(first).ShouldBeFalse();
        source.Look().IsAs(none).ShouldBeTrue();
    }

    [Fact]
    public void The_usual_file_is_missed_once_it_was_there()
    {
        Directory.CreateDirectory(_folder.File("config"));
        _folder.Write(SettingsFile.Usual, "{}");
        var source = new SettingsSource(given: null, new Dictionary<string, string>(), _folder.Path);
        source.Load();

        File.Delete(_folder.File(SettingsFile.Usual));

        Should.Throw<ConfigurationException>(source.Load).Message.ShouldContain("there is no such file");
    }

    [Fact]
    public void Without_a_file_one_that_comes_is_noticed()
    {
        var source = new SettingsSource(given: null, new Dictionary<string, string>(), _folder.Path);
        var before = source.Look();

        Directory.CreateDirectory(_folder.File("config"));
        _folder.Write(SettingsFile.Usual, """{ "community": { "name": "Moths" } }""");

        source.Look().IsAs(before).ShouldBeFalse();
        source.Load().Settings.Community.Name.ShouldBe("Moths");
    }

    private SettingsSource Source() => new("a.json", new Dictionary<string, string>(), _folder.Path);
}
