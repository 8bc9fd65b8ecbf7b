using System.Globalization;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Composing;

namespace AnnounceBot.Tests.Digests.Composing;

public sealed class HeadingTemplateTests
{
    private static readonly DateTimeOffset Now = new(2016, 7, 25, 23, 1, 57, TimeSpan.Zero);

    [Theory]
    [InlineData("en-US", "UTC", "Recent Lantern blogs, July 25, 2016")]
    [InlineData("en-GB", "UTC", "Recent Lantern blogs, 25 July 2016")]
    [InlineData("en-GB", "Europe/Lisbon", "Recent Lantern blogs, 26 July 2016")]
    [InlineData("pt-PT", "UTC", "Recent Lantern blogs, 25 de julho de 2016")]
    public void Dates_are_the_communitys(string culture, string zone, string title) => Rendered(new DigestOptions().Title, culture: culture, zone: zone).ShouldBe(title);

    [Fact]
    public void All_fields_can_be_said() => Rendered("Issue {{number}}, {{plural posts \"post\" \"posts\"}}: {{posts}}, over the past {{period}}, {{date now}}, {{community.name}}")
        .ShouldBe("Issue 12, posts: 4, over the past few weeks, 25 Jul 2016, Lantern");

    [Theory]
    [InlineData("Ada & <b>Ben</b>")]
    [InlineData("C# *and* [F#](x) _ `~ @everyone")]
    [InlineData("{{now}} {{{number}}} \\")]
    [InlineData("灯笼 \"社区\" 's")]
    public void Values_are_not_escaped(string name) => Rendered("{{community.name}} and {{{community.name}}}", name).ShouldBe($"{name} and {name}");

    [Fact]
    public void A_text_may_have_paragraphs() => Rendered("Hello,\r\n\r\n{{community.name}}!  \n").ShouldBe("Hello,\n\nLantern!");

    [Theory]
    [InlineData("{{title}}", "{{title}}: there is no field \"title\" (there are: community.name, now, period, number, posts).")]
    [InlineData("{{longdate now}}", "{{longdate now}}: there is no helper \"longdate\"")]
    [InlineData("{{#if posts}}Posts", "{{#if}} is not ended; write {{/if}} where it ends.")]
    [InlineData("{{now", "{{ without the }} that ends it.")]
    [InlineData("{{longDate number}}", "it cannot be used: longDate needs a date, such as published, not \"12\".")]
    [InlineData("{{#unless posts}}x{{/unless}}", "it shows nothing; write a text or a field.")]
    public void What_is_wrong_is_told(string template, string reason) => HeadingTemplate.MistakesIn(template, new()).ShouldHaveSingleItem().ShouldStartWith(reason);

    [Fact]
    public void Those_that_come_with_the_bot_are_right()
    {
        HeadingTemplate.MistakesIn(new DigestOptions().Title, new()).ShouldBeEmpty();
        HeadingTemplate.MistakesIn(new DigestOptions().Intro, new()).ShouldBeEmpty();
    }

    private static string Rendered(string template, string name = "Lantern", string culture = "en-GB", string zone = "UTC")
    {
        HeadingTemplate.MistakesIn(template, new()).ShouldBeEmpty();
        return new HeadingTemplate(template, new Engines(TimeZoneInfo.FindSystemTimeZoneById(zone), CultureInfo.GetCultureInfo(culture))).Render(new(name, Now, "few weeks", 12, 4));
    }
}
