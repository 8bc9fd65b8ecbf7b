namespace AnnounceBot.Feeds.Tests;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("https://A.test/%7Ex", "https://A.test/%7Ex")]
    [InlineData("../x", "https://b.test/x")]
    [InlineData("?q", "https://b.test/dir/feed?q")]
    [InlineData("//c.test/x", "https://c.test/x")]
    [InlineData("/a b", "https://b.test/a%20b")]
    [InlineData("mailto:a@b.test", "mailto:a@b.test")]
    [InlineData(" \n x\ty ", "https://b.test/dir/xy")]
    [InlineData("/À", "https://b.test/À")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void An_address_is_made_absolute_and_keeps_its_spelling(string? told, string? expected) => Addresses.Resolve(told, new Uri("https://b.test/dir/feed")).ShouldBe(expected);

    [Fact]
    public void Without_a_base_it_stays_as_told() => Addresses.Resolve("/x", null).ShouldBe("/x");

    [Theory]
    [InlineData("sub/", "https://b.test/dir/sub/")]
    [InlineData("javascript:x", "https://b.test/dir/feed")]
    [InlineData("file:///etc/", "https://b.test/dir/feed")]
    [InlineData("http://[", "https://b.test/dir/feed")]
    public void A_base_that_is_no_web_address_is_passed_over(string told, string expected) => Addresses.Rebase(told, new Uri("https://b.test/dir/feed"))!.OriginalString.ShouldBe(expected);
}
