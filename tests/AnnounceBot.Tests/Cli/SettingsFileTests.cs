using System.Net;
using System.Text.Json;
using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Cli;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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
        mistakes.Single(mistake => mistake.Key == "watching.intervall").Reason.ShouldContain("do you mean interval");
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

    [Theory]
    [InlineData("file:///links", "http:// or https://")]
    [InlineData("https://lantern.example/?code=", "before a ? or #")]
    [InlineData("https://lantern.example/#", "before a ? or #")]
    public void Short_links_begin_with_an_address_that_a_code_can_stand_behind(string baseUrl, string reason)
    {
        var mistake = MistakesOf($$"""
            { "shortLinks": {
                "baseUrl": "{{baseUrl}}" } }
            """).ShouldHaveSingleItem();

        mistake.Key.ShouldBe("shortLinks.baseUrl");
        mistake.Reason.ShouldContain(reason);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:80/")]
    [InlineData("http://localhost:8080")]
    public void The_public_site_listens_on_this_machine(string address) =>
        Load($$"""{ "web": { "public": "{{address}}" } }""").Settings.Web.Public.ShouldBe(new Uri(address));

    [Theory]
    [InlineData("https://0.0.0.0:8443")]
    [InlineData("http://lantern.example")]
    [InlineData("http://0.0.0.0:8080/links")]
    [InlineData("file:///links")]
    public void Where_nobody_can_listen_is_no_public_site(string address) =>
        MistakesOf($$"""{ "web": { "public": "{{address}}" } }""").ShouldHaveSingleItem().Key.ShouldBe("web.public");

    [Fact]
    public void A_template_that_is_not_there_is_a_mistake_that_names_those_that_are()
    {
        Directory.CreateDirectory(_folder.File("templates"));
        File.WriteAllText(_folder.File("templates/our-own.hbs"), "=== text\n{{title}}\n");

        var mistake = MistakesOf("""
            { "routes": [
              { "channel": "a", "template": "our-own" },
              { "channel": "b",
                "template": "shiny" } ] }
            """).ShouldHaveSingleItem();

        mistake.Key.ShouldBe("routes[1].template");
        mistake.Place.ShouldEndWith(":4");
        mistake.Reason.ShouldContain("(there are: announcement, compact, headline, our-own)");
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
        example.WithoutEffect.ShouldBeEmpty();
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
    public void A_mistake_in_the_environment_names_the_variable()
    {
        var mistake = Should.Throw<ConfigurationException>(() => Load("{}", new() { ["ANNOUNCEBOT__WATCHING__INTERVAL"] = "soon" })).Mistakes.ShouldHaveSingleItem();

        mistake.Place.ShouldBe("environment variable ANNOUNCEBOT__WATCHING__INTERVAL");
    }

    [Theory]
    [InlineData("http://discord.com/api/v10", "https://")]
    [InlineData("https://discord.com/api", "version")]
    public void An_API_where_the_token_would_be_seen_or_the_version_is_missing_is_a_mistake(string api, string reason)
    {
        var mistake = Should.Throw<ConfigurationException>(() => Load($$"""{ "discord": { "api": "{{api}}" } }""")).Mistakes.ShouldHaveSingleItem();

        mistake.Key.ShouldBe("discord.api");
        mistake.Reason.ShouldContain(reason);
    }

    [Fact]
    public void What_is_no_domain_cannot_be_blocked() =>
        MistakesOf("""
            { "submissions": { "blockedDomains": [ "spam.example", "com" ] } }
            """).ShouldHaveSingleItem().ToString().ShouldEndWith(": submissions.blockedDomains[1]: \"com\" is not a domain, such as spam.example.");

    [Fact]
    public void Mistakes_in_the_round_up_are_told_with_line_and_reason()
    {
        var mistakes = MistakesOf("""
            { "digest": {
              "title": "{{title}}",
              "intro": "{{#if posts}}Posts",
              "closing": "{{longDate number}}",
              "excerptLength": 10,
              "series": [ "^Diary: (?<name>.+)$", "(",
                "^Diary: (.+)$" ],
              "sections": [ { "title": "Films", "tags": [ "film" ] },
                { "title": "Books" },
                { "title": "Drivers", "match": "(driver" },
                { "title": "films", "match": "film" },
                { "tags": [ "oil" ] } ] } }
            """);

        mistakes.Select(mistake => mistake.ToString()).ShouldBe(
        [
            "a.json:5: digest.excerptLength: 10 is not between 100 and 10000.",
            "a.json:6: digest.series[1]: \"(\" is not a regular expression (without look-around and back-references).",
            "a.json:10: digest.sections[2].match: \"(driver\" is not an expression of words: at character 1, the ( is never closed; write ) where the group ends.",
            "a.json:12: digest.sections[4].title: is missing.",
            "a.json:2: digest.title: {{title}}: there is no field \"title\" (there are: community.name, now, period, number, posts).",
            "a.json:3: digest.intro: {{#if}} is not ended; write {{/if}} where it ends.",
            "a.json:4: digest.closing: it cannot be used: longDate needs a date, such as published, not \"12\".",
            "a.json:9: digest.sections[1]: says no posts: give tags, match or both.",
            "a.json:11: digest.sections[3]: \"films\" is there twice; keep one, with the tags of both.",
            "a.json:7: digest.series[2]: \"^Diary: (.+)$\" has no group (?<name>...) around what tells the titles apart.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_mistake_in_an_expression_is_told_with_line_position_and_what_to_do()
    {
        var mistakes = MistakesOf("""
            { "routes": [
              { "channel": "a", "match": "kernel OR drivers" },
              { "channel": "b",
                "match": "kernel or drivers" },
              { "channel": "c", "match": 5 } ] }
            """);

        mistakes.Select(mistake => mistake.ToString()).ShouldBe(
        [
            "a.json:4: routes[1].match: \"kernel or drivers\" is not an expression of words: at character 8, or is written in small letters; write OR, or \"or\" if you mean the word.",
            "a.json:5: routes[2].match: 5 is not an expression of words, such as kernel OR drivers.",
        ]);
    }

    [Fact]
    public void Quiet_hours_that_begin_when_they_end_are_a_mistake()
    {
        var mistake = Should.Throw<ConfigurationException>(() => Load("""{ "routes": [ { "channel": "blogs", "quietHours": "22:00-22:00" } ] }""")).Mistakes.ShouldHaveSingleItem();

        mistake.Key.ShouldBe("routes[0].quietHours");
        mistake.Reason.ShouldContain("two different times of day");
    }

    [Fact]
    public void Quiet_hours_and_the_maximum_have_an_effect()
    {
        var loaded = Load("""{ "routes": [ { "channel": "blogs", "quietHours": "22:00-07:00", "maxPerHour": 4 } ] }""");

        loaded.WithoutEffect.ShouldBeEmpty();
        loaded.Settings.Routes[0].QuietHours.ShouldBe(new QuietHours(new(22, 0), new(7, 0)));
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

    [Theory]
    [InlineData("nothing", null, false)]
    [InlineData("newest", null, true)]
    [InlineData("7d", "7.00:00:00", false)]
    public void The_first_poll_has_three_forms(string written, string? span, bool newest)
    {
        var rule = Load($$"""{ "watching": { "firstPoll": "{{written}}" } }""").Settings.Watching.FirstPoll;

        rule.ShouldBe(newest ? FirstPoll.Newest : span is null ? FirstPoll.Nothing : FirstPoll.Within(TimeSpan.Parse(span, null)));
    }

    [Theory]
    [InlineData("30s", 30)]
    [InlineData("15m", 900)]
    [InlineData("1h", 3600)]
    [InlineData("7d", 604800)]
    public void A_span_is_a_number_and_a_unit(string written, int seconds)
    {
        Spans.TryParse(written, out var span).ShouldBeTrue();
        span.ShouldBe(TimeSpan.FromSeconds(seconds));
        Spans.Write(span).ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("m")]
    [InlineData("15 m")]
    [InlineData("15M")]
    [InlineData("-15m")]
    [InlineData("1.5h")]
    [InlineData("00:15:00")]
    [InlineData("1h30m")]
    [InlineData("999999999d")]
    public void Nothing_else_is_a_span(string written)
    {
        Spans.TryParse(written, out _).ShouldBeFalse();
    }

    [Fact]
    public void Settings_that_have_no_effect_yet_are_named()
    {
        Load("""{ "routes": [ { "channel": "a", "crosspost": true } ], "web": { "listen": "http://localhost:5090" }, "submissions": { "perUserPerHour": 5 } }""")
            .WithoutEffect.ShouldBe(["web.listen"]);
    }

    private IReadOnlyList<Mistake> MistakesOf(string text) => Should.Throw<ConfigurationException>(() => Load(text)).Mistakes;

    private LoadedSettings Load(string text, Dictionary<string, string>? environment = null)
    {
        _folder.Write("a.json", text);
        return SettingsFile.Load("a.json", environment ?? [], _folder.Path);
    }
}
