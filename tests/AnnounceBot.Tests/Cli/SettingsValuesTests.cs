using AnnounceBot.Announcements;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;

namespace AnnounceBot.Tests.Cli;

/// <summary>What single settings take, and what is said of what they do not.</summary>
public sealed class SettingsValuesTests : SettingsSide
{
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

    [Theory]
    [InlineData("https://localhost:5443")]
    [InlineData("http://lantern.example:5081")]
    [InlineData("http://localhost:5081/status")]
    public void Where_nobody_can_listen_is_no_site_for_operators(string address) =>
        MistakesOf($$"""{ "web": { "listen": "{{address}}" } }""").ShouldHaveSingleItem().Key.ShouldBe("web.listen");

    [Fact]
    public void The_two_sites_do_not_share_a_port()
    {
        var mistake = MistakesOf("""{ "web": { "public": "http://0.0.0.0:5081" } }""").ShouldHaveSingleItem();

        mistake.Key.ShouldBe("web.public");
        mistake.Reason.ShouldContain("has the port of web.listen (5081)");
    }

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

        loaded.Settings.Routes[0].QuietHours.ShouldBe(new QuietHours(new(22, 0), new(7, 0)));
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
}
