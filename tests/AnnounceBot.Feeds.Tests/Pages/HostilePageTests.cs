using System.Text;
using AnnounceBot.Feeds.Pages;
using AnnounceBot.Feeds.Tests.Hostile;
using Xunit.Abstractions;

namespace AnnounceBot.Feeds.Tests.Pages;

public sealed class HostilePageTests(ITestOutputHelper output)
{
    private const int Mutants = 2000;
    private const int Deep = 100_000;

    public static TheoryData<string, string> Pages => new()
    {
        { "deep nesting", Many("<div>") + "x" + Many("</div>") },
        { "deep nesting of all kinds", Many("<div><article><section><main>x") },
        { "crossing ends", Many("<div><section></div>x") },
        { "ends without starts", Many("</div></p></article>") },
        { "starts that are left out", Many("<nav><aside>x") },
        { "elements that are not closed", Many("<p>x<a href=x><b>") },
        { "ten megabytes", Many("<p>A paragraph of a page that has more of them than anybody will read, ever at all.</p>\n") },
        { "ten megabytes of one word", new string('x', 10_000_000) },
        { "less-than signs", new string('<', 1_000_000) },
        { "ampersands", new string('&', 1_000_000) },
        { "no-break spaces", Many("&nbsp;") },
        { "comments without an end", Many("<!-- ") },
        { "many attributes", "<div " + string.Concat(Enumerable.Range(0, Deep).Select(number => $"a{number}=b ")) + ">x" },
        { "a long attribute", $"<meta property=og:title content='{new string('x', 1_000_000)}'><div class='{new string('a', 1_000_000)}'>" },
        { "attributes of many names", Many("<div class='a b c d e f g h i j' id='content-main-x'>x</div>") },
        { "many metas", Many("<meta property=og:title content=x>") },
        { "many titles", Many("<title>x</title>") },
        { "many times", Many("<time datetime='Thu, 01 Jan 2026 10:00:00 +0000'>") },
        { "many headings", Many("<h1>x</h1>") },
        { "many links", Many("<link rel=alternate type=application/rss+xml href=/x>") },
        { "many scripts", Many("<script type=application/ld+json>{\"@type\":\"Article\"}</script>") },
        { "deep JSON", "<script type=application/ld+json>" + Many("[") },
        { "deep JSON objects", "<script type=application/ld+json>" + Many("{\"@graph\":") },
        { "a wide graph", "<script type=application/ld+json>{\"@graph\":[" + string.Concat(Enumerable.Repeat("{\"@type\":\"Article\",\"@id\":\"a\"},", 6000)) + "{}]}</script>" },
        { "many properties", "<script type=application/ld+json>{" + string.Concat(Enumerable.Range(0, 15_000).Select(number => $"\"a{number}\":{{}},")) + "\"@type\":\"Article\"}</script>" },
        { "JSON without an end", "<script type=application/ld+json>" + new string(' ', 9_000_000) },
        { "charsets", Many("<meta charset=") },
        { "base elements", Many("<base href=x>") },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_costs_no_more_than_an_honest_one(string what, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);

        var cost = Cost.Of(() => PageReader.Read(bytes, null, SamplePage.Address).ExcerptOf(500));

        cost.ShouldBeBounded(what, bytes.Length, output);
    }

    [Fact]
    public void A_damaged_page_is_read_quickly_and_its_texts_are_inert()
    {
        var seeds = SamplePage.Names.Select(name => Encoding.UTF8.GetBytes(SamplePage.Text(name))).ToList();
        var mutator = new Mutator(seed: 2026);
        var slowest = TimeSpan.Zero;

        for (var number = 0; number < Mutants; number++)
        {
            var mutant = mutator.Mutate(seeds[number % seeds.Count]);
            var page = PageReader.Read(mutant, null, SamplePage.Address);

            page.ExcerptOf(300).Length.ShouldBeLessThanOrEqualTo(300);
            var cost = Cost.Of(() => PageReader.Read(mutant, null, SamplePage.Address).ExcerptOf(300));
            slowest = cost.Took > slowest ? cost.Took : slowest;
            foreach (var text in new[] { page.Title, page.Author, page.SiteName, page.Summary?.ToText(), page.ExcerptOf(300) }.OfType<string>())
            {
                text.ShouldAllBe(character => character == '\n' || (!char.IsControl(character) && character != '\u202E'));
            }
        }

        output.WriteLine($"{Mutants} mutants of {seeds.Count} pages, slowest {slowest.TotalMilliseconds:F0} ms");
        slowest.ShouldBeLessThan(Cost.Longest);
    }

    private static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, Deep));
}
