using AnnounceBot.ShortLinks;

namespace AnnounceBot.Tests.ShortLinks;

public sealed class CodeSeriesTests
{
    [Theory]
    [InlineData("1", null, "1", "2", "3")]
    [InlineData("6e", null, "6e", "6f", "6g")]
    [InlineData("6e", "6y", "6z", "70", "71")]
    [InlineData("1", "9", "a", "b", "c")]
    [InlineData("1", "y", "z", "10", "11")]
    [InlineData("1", "9z", "a0", "a1", "a2")]
    [InlineData("1", "a9", "aa", "ab", "ac")]
    [InlineData("1", "zy", "zz", "100", "101")]
    [InlineData("z", null, "z", "10", "11")]
    [InlineData("007", "009", "00a", "00b", "00c")]
    [InlineData("blog122", null, "blog122", "blog123", "blog124")]
    [InlineData("blog098", null, "blog098", "blog099", "blog100")]
    [InlineData("blog1", "blog998", "blog999", "blog1000", "blog1001")]
    [InlineData("a9", null, "a9", "a10", "a11")]
    [InlineData("blog1b", "blog1y", "blog1z", "blog20", "blog21")]
    [InlineData("6E", null, "6e", "6f", "6g")]
    [InlineData("Blog9", null, "blog9", "blog10", "blog11")]
    [InlineData("99999999999999999999999999999999", null, "99999999999999999999999999999999", "9999999999999999999999999999999a", "9999999999999999999999999999999b")]
    public void Codes_follow_each_other_as_the_first_one_says(string first, string? last, params string[] next) =>
        new CodeSeries(first).After(last).Take(3).ShouldBe(next);

    [Theory]
    [InlineData("1", "digestr", "digestt")]
    [InlineData("Robots", null, "robott")]
    public void Words_that_are_addresses_of_our_own_are_left_out(string first, string? last, string next) =>
        new CodeSeries(first).After(last).First().ShouldBe(next);
}
