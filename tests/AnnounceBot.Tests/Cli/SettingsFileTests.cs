using System.Net;
using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Cli;

public sealed class SettingsFileTests : SettingsSide
{
    [Fact]
    public void Every_mistake_is_named_at_once_with_line_and_reason()
    {
        var mistakes = MistakesOf("""
            {
              // comments are allowed
              "community": { "timeZone": "Europe/Atlantis" },
              "watching": {
                "intervall": "15m",
                "timeout": "half a minute",
                "concurrency": 0,
                "allowedNetworks": [ "10.0.0.0/99" ],
              },
              "feeds": [
                { "name": "No address" },
                { "url": "gopher://ada.example/" },
                { "url": "https://ada.example/feed" },
                { "url": "https://ada.example/feed" }
              ],
              "routes": [ { "channel": null, "kinds": [ "essay" ] } ],
              "digest": { "series": [ "(" ], "schedule": { "day": "Someday", "time": "9 am" } }
            }
            """);

        mistakes.Select(mistake => $"{mistake.Place[(mistake.Place.LastIndexOf(':') + 1)..]} {mistake.Key}").ShouldBe(
        [
            "3 community.timeZone", "5 watching.intervall", "6 watching.timeout", "7 watching.concurrency", "8 watching.allowedNetworks[0]",
            "11 feeds[0].url", "12 feeds[1].url", "14 feeds[3].url", "16 routes[0].channel", "16 routes[0].kinds[0]",
            "17 digest.series[0]", "17 digest.schedule.day", "17 digest.schedule.time",
        ], ignoreOrder: true);
        mistakes.Single(mistake => mistake.Key == "watching.intervall").Reason.ShouldContain("do you mean \"interval\"?");
        mistakes.Single(mistake => mistake.Key == "watching.timeout").Reason.ShouldContain("30s, 15m, 1h or 7d");
        mistakes.Single(mistake => mistake.Key == "watching.concurrency").Reason.ShouldContain("between 1 and 256");
    }

    [Theory]
    [InlineData("{ \"feeds\": [", 1)]
    [InlineData("{\n  \"feeds\": []\n  \"routes\": []\n}", 3)]
    [InlineData("", 1)]
    [InlineData("{} {}", 1)]
    public void What_is_not_JSON_is_told_with_its_line(string text, int line)
    {
        var mistake = MistakesOf(text).ShouldHaveSingleItem();

        mistake.Place.ShouldEndWith($":{line}");
        mistake.Reason.ShouldStartWith("this is not JSON");
    }

    [Fact]
    public void A_key_that_is_there_twice_is_a_mistake()
    {
        MistakesOf("{ \"feeds\": [], \"Feeds\": [] }").ShouldHaveSingleItem().Reason.ShouldContain("twice");
    }

    [Fact]
    public void A_file_that_was_named_and_is_not_there_is_a_mistake()
    {
        Should.Throw<ConfigurationException>(() => SettingsFile.Load("nowhere.json", new Dictionary<string, string>(), _folder.Path)).Message.ShouldContain("nowhere.json");
    }

    [Fact]
    public void Without_a_file_the_defaults_hold()
    {
        var settings = SettingsFile.Load(null, new Dictionary<string, string>(), _folder.Path).Settings;

        settings.Watching.Interval.ShouldBe(TimeSpan.FromMinutes(15));
        settings.Routes.ShouldHaveSingleItem().Channel.ShouldBe("blogs");
    }

    [Fact]
    public void The_example_holds_the_defaults()
    {
        var example = SettingsFile.Load(Repository.File("config", "announcebot.json"), new Dictionary<string, string>(), _folder.Path);

        IReadOnlyList<IPNetwork> none = [];
        example.Settings.Feeds.ShouldBeEmpty();
        (example.Settings.Watching with { AllowedNetworks = none }).ShouldBe(new Settings().Watching with { AllowedNetworks = none });
        example.Settings.Community.ShouldBe(new Settings().Community);
        JsonSerializer.Serialize(example.Settings.Digest with { Series = [] }).ShouldBe(JsonSerializer.Serialize(new Settings().Digest with { Series = [] }));
        example.Settings.ShortLinks.ShouldBe(new Settings().ShortLinks);
        example.Settings.Web.ShouldBe(new Settings().Web);
    }

    [Fact]
    public void The_environment_lies_over_the_file()
    {
        var settings = Load("""{ "watching": { "interval": "1h" }, "feeds": [ { "url": "https://a.example/feed" } ] }""", new()
        {
            ["ANNOUNCEBOT__WATCHING__INTERVAL"] = "30m",
            ["ANNOUNCEBOT__WATCHING__ALLOWEDNETWORKS"] = "127.0.0.0/8, ::1/128",
            ["ANNOUNCEBOT__WATCHING__CONCURRENCY"] = "4",
            ["ANNOUNCEBOT__FEEDS__0__NAME"] = "Ada",
            ["ANNOUNCEBOT__FEEDS__1__URL"] = "https://b.example/feed",
            ["ANNOUNCEBOT__DIGEST__AUTOPUBLISH"] = "true",
        }).Settings;

        settings.Watching.Interval.ShouldBe(TimeSpan.FromMinutes(30));
        settings.Watching.Concurrency.ShouldBe(4);
        settings.Watching.AllowedNetworks.ShouldBe([IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")]);
        settings.Feeds.Select(feed => $"{feed.Name} {feed.Url}").ShouldBe(["Ada https://a.example/feed", " https://b.example/feed"]);
        settings.Digest.AutoPublish.ShouldBeTrue();
    }

    [Fact]
    public void A_gap_in_the_numbers_of_the_environment_is_a_mistake()
    {
        var mistakes = Should.Throw<ConfigurationException>(() => Load("""{ "feeds": [ { "url": "https://a.example/feed" } ] }""", new() { ["ANNOUNCEBOT__FEEDS__2__URL"] = "https://b.example/feed" })).Mistakes;

        mistakes.ShouldHaveSingleItem().ToString().ShouldBe("environment variable ANNOUNCEBOT__FEEDS__2__URL: there is no item 2: items are numbered from 0 without a gap, and the next one here is 1.");
    }

    [Fact]
    public void Many_items_of_the_environment_come_in_the_order_of_their_numbers()
    {
        var settings = Load("{}", Enumerable.Range(0, 12).ToDictionary(number => $"ANNOUNCEBOT__FEEDS__{number}__URL", number => $"https://a.example/{number}")).Settings;

        settings.Feeds.Select(feed => feed.Url.AbsolutePath).ShouldBe(Enumerable.Range(0, 12).Select(number => $"/{number}"));
    }

    [Fact]
    public void A_mistake_in_the_environment_names_the_variable()
    {
        var mistake = Should.Throw<ConfigurationException>(() => Load("{}", new() { ["ANNOUNCEBOT__WATCHING__INTERVAL"] = "soon" })).Mistakes.ShouldHaveSingleItem();

        mistake.Place.ShouldBe("environment variable ANNOUNCEBOT__WATCHING__INTERVAL");
    }

    [Fact]
    public void An_empty_token_is_none()
    {
        Token.Read(Load("{}", new() { ["DISCORD_TOKEN"] = "" }).Settings.Discord).ShouldBeNull();
        Token.Read(Load("""{ "discord": { "token": "" } }""").Settings.Discord).ShouldBeNull();
        Token.Read(Load("{}", new() { ["DISCORD_TOKEN"] = "abc" }).Settings.Discord).ShouldBe("abc");
    }

    [Fact]
    public void Paths_are_relative_to_the_file()
    {
        var settings = Load("""{ "storage": { "path": "data/a.db" }, "feeds": [ { "url": "file:feeds/some%20posts.xml" } ] }""").Settings;

        settings.Storage.PathOrDefault.ShouldBe(Path.Combine(_folder.Path, "data", "a.db"));
        settings.Feeds[0].Url.LocalPath.ShouldBe(Path.Combine(_folder.Path, "feeds", "some posts.xml"));
    }

    [Fact]
    public void The_usual_address_of_the_operators_site_is_known_from_one_that_somebody_wrote_down()
    {
        Load("{}").Settings.Web.ListensAsUsual.ShouldBeTrue();
        Load("""{ "web": { "listen": "http://localhost:5081" } }""").Settings.Web.ListensAsUsual.ShouldBeFalse();
        Load("""{ "web": { "listen": null } }""").Settings.Web.ListensAsUsual.ShouldBeFalse();
    }
}
