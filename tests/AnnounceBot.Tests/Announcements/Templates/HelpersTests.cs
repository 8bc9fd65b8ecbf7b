using System.Globalization;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Templates;

public sealed class HelpersTests : IDisposable
{
    private static readonly Post Rain = Some.Post(
        "*Rain*", "https://ada.example/1", excerpt: "It rained. It rained for many days and weeks without an end.\n\n# Then it stopped.", tags: ["a, b", "c"]);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{{truncate excerpt 20}}", "It rained.")]
    [InlineData("{{truncate excerpt 30}}", "It rained. It rained for many…")]
    [InlineData("{{truncate title 4}}", @"\*Ra…")]
    [InlineData("{{quote excerpt}}", "> It rained. It rained for many days and weeks without an end.\n> \n> \\# Then it stopped.")]
    [InlineData("> {{excerpt}}", "> It rained. It rained for many days and weeks without an end.\n> \n> \\# Then it stopped.")]
    [InlineData("# {{excerpt}}", "# It rained. It rained for many days and weeks without an end. \\# Then it stopped.")]
    [InlineData("{{link title link}}", @"[\*Rain\*](<https://ada.example/1>)")]
    [InlineData("[{{title}}]({{link}})", @"[\*Rain\*](<https://ada.example/1>)")]
    [InlineData("{{link}} {{{link}}} <{{link}}>", "<https://ada.example/1> <https://ada.example/1> <https://ada.example/1>")]
    [InlineData("{{link title image}}", @"\*Rain\*")]
    [InlineData("{{link \"x.example\" \"https://y.example/\"}}", "[x.example](<https://y.example/>) (y.example)")]
    [InlineData("{{join tags \" / \"}} {{join tags}} {{tags}}", "a, b / c a, b, c a, b, c")]
    [InlineData("{{#each tags}}{{@index}}: {{this}}, of {{../title}}; {{/each}}", @"0: a, b, of \*Rain\*; 1: c, of \*Rain\*;")]
    [InlineData("{{plural tags \"tag\" \"tags\"}} {{plural 1 \"post\" \"posts\"}}", "tags post")]
    [InlineData("{{upper title}} {{lower author}}", @"\*RAIN\* ada")]
    [InlineData("{{{title}}}", @"\*Rain\*")]
    [InlineData("{{date published}} {{longDate published}} {{time published}}", @"2 de mar. de 2026 2 de março de 2026 13\:00")]
    [InlineData("{{timestamp published}} {{timestamp published \"R\"}} {{ago published}}", "<t:1772452800:f> <t:1772452800:R> <t:1772452800:R>")]
    [InlineData("{{kind}} {{host}} {{language}} {{community.name}}", "article ada.example pt-BR Lantern")]
    [InlineData("{{#if isVideo}}film{{else if isPodcast}}talk{{else}}words{{/if}} {{#unless foundBy}}alone{{/unless}}", "words alone")]
    public void It_makes_of_a_value(string template, string shown)
    {
        var community = new CommunityOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), Culture = CultureInfo.GetCultureInfo("pt-PT") };
        File.WriteAllText(_folder.File("own.hbs"), $"=== text\n{template}\n");
        var looks = Some.Looks(_folder.Path, community);

        looks.Mistakes.ShouldBeEmpty();
        var text = looks.Of(Rain with { Language = "pt-BR" }, "Blog", "own").Text!;

        text.Replace("/03/", " de mar. de ", StringComparison.Ordinal).ShouldBe(shown);
    }

    [Theory]
    [InlineData("{{title}} {{link title link}}", "*Rain* *Rain* (https://ada.example/1)")]
    [InlineData("{{quote excerpt}}", "“It rained. It rained for many days and weeks without an end. # Then it stopped.”")]
    [InlineData("{{ago published}}", "2 Mar 2026 12:00")]
    public void In_a_plain_place_there_is_no_markup(string template, string shown)
    {
        File.WriteAllText(_folder.File("own.hbs"), $"=== text\nx\n=== footer\n{template}\n");

        Some.Looks(_folder.Path).Of(Rain, "Blog", "own").Card!.Footer.ShouldBe(shown);
    }
}
