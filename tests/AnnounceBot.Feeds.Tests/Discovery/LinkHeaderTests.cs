using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Feeds.Pages;
using AnnounceBot.Feeds.Tests.Hostile;

namespace AnnounceBot.Feeds.Tests.Discovery;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<a>; rel=alternate; type=application/rss+xml")]
    [InlineData("<a>;rel=\"alternate\";type=\"application/rss+xml\"")]
    [InlineData("  < a > ; REL = alternate ; Type=\"application/rss+xml\" ;")]
    [InlineData("<a>; rel=alternate; rel=next; type=application/rss+xml; type=text/html")]
    [InlineData("<a>; ; crossorigin; rel=alternate; type=application/rss+xml")]
    [InlineData(",, junk, <a>; rel=alternate; type=application/rss+xml")]
    public void A_link_is_read_in_all_its_forms(string field) => LinkHeader.Parse(field).ShouldBe([new HeaderLink("a", "alternate", "application/rss+xml", null, null)]);

    [Fact]
    public void Commas_and_semicolons_in_addresses_and_quotes_separate_nothing() =>
        LinkHeader.Parse("<a,b;c>; title=\"x, y; <z> \\\"q\\\"\"; rel=alternate, <d>; rel=\"next prev\"").ShouldBe(
        [
            new HeaderLink("a,b;c", "alternate", null, "x, y; <z> \"q\"", null),
            new HeaderLink("d", "next prev", null, null, null),
        ]);

    [Fact]
    public void An_extended_title_goes_before_the_plain_one() =>
        LinkHeader.Parse("<a>; title=\"Stucke\"; title*=UTF-8'de'St%c3%bccke").ShouldHaveSingleItem().Title.ShouldBe("Stücke");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<a")]
    [InlineData("a; rel=alternate")]
    [InlineData("\"<a>; rel=alternate")]
    [InlineData(";;;===\"")]
    public void What_is_no_link_is_none(string? field) => LinkHeader.Parse(field).ShouldBeEmpty();

    [Theory]
    [InlineData("<")]
    [InlineData("<>,")]
    [InlineData("<a>;")]
    [InlineData("<a>;x=\"")]
    [InlineData("\"")]
    public void A_hostile_field_costs_little(string piece)
    {
        var field = string.Concat(Enumerable.Repeat(piece, 200_000));

        var cost = Cost.Of(() => LinkHeader.Parse(field).Count.ShouldBeLessThanOrEqualTo(100));

        cost.Took.ShouldBeLessThan(Cost.Longest);
    }
}
