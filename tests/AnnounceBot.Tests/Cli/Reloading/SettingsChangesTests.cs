using AnnounceBot.Cli.Configuration;

namespace AnnounceBot.Tests.Cli.Reloading;

public sealed class SettingsChangesTests : SettingsSide
{
    private const string Whole = """
        { "community": { "name": "Moths", "timeZone": "Europe/Lisbon", "culture": "pt-PT" }, "storage": { "path": "a.db" },
          "feeds": [ { "url": "https://ada:one@ada.example/feed", "tags": [ "a", "b" ] } ],
          "routes": [ { "channel": "blogs", "match": "kern* OR (drivers -windows)", "quietHours": "22:00-07:00", "kinds": [ "video" ] } ],
          "watching": { "firstPoll": "7d", "allowedNetworks": [ "127.0.0.0/8" ] },
          "digest": { "series": [ "^(?<name>.+)$" ], "sections": [ { "title": "Lamps", "tags": [ "lamps" ] } ], "schedule": { "day": "Friday" } } }
        """;

    [Fact]
    public void The_same_text_read_twice_is_the_same()
    {
        SettingsChanges.Between(Load(Whole).Settings, Load(Whole).Settings).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ada:one@", "ada:two@", "feeds")]
    [InlineData("\"b\" ]", "\"c\" ]", "feeds")]
    [InlineData("-windows", "-linux", "routes")]
    [InlineData("22:00", "23:00", "routes")]
    [InlineData("Lisbon", "Madrid", "community.timeZone")]
    [InlineData("pt-PT", "pt-BR", "community.culture")]
    [InlineData("a.db", "b.db", "storage.path")]
    [InlineData("\"7d\"", "\"newest\"", "watching.firstPoll")]
    [InlineData("/8", "/9", "watching.allowedNetworks")]
    [InlineData("(?<name>.+)", "(?<name>.*)", "digest.series")]
    [InlineData("\"Lamps\"", "\"Lights\"", "digest.sections")]
    [InlineData("Friday", "Monday", "digest.schedule.day")]
    public void What_is_different_is_named(string old, string fresh, string path)
    {
        SettingsChanges.Between(Load(Whole).Settings, Load(Whole.Replace(old, fresh, StringComparison.Ordinal)).Settings).ShouldBe([path]);
    }
}
