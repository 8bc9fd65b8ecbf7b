using AnnounceBot.Announcements.Blocks;

namespace AnnounceBot.Tests.Announcements.Blocks;

public sealed class BlockTargetTests
{
    [Theory]
    [InlineData("ada.example", "ada.example")]
    [InlineData(" WWW.Ada.Example. ", "ada.example")]
    [InlineData("*.ada.example", "ada.example")]
    [InlineData("https://www.ada.example:8080/blog?x=1", "ada.example")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("xn--bcher-kva.example", "xn--bcher-kva.example")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    public void A_domain_is_what_people_mean_by_it(string typed, string domain) => BlockTarget.Domain(typed)?.Value.ShouldBe(domain);

    [Theory]
    [InlineData("")]
    [InlineData("com")]
    [InlineData("two words.example")]
    [InlineData("https://")]
    [InlineData("ada.example/../..\\")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_domain_is_none(string typed) => (BlockTarget.Domain(typed) is { } target && target.Value != "ada.example").ShouldBeFalse();

    [Theory]
    [InlineData("Ada  Quill", "ada quill")]
    [InlineData(" ZOË\u200b ", "zoë")]
    [InlineData("Ａｄａ", "ada")]
    public void An_author_is_compared_as_people_do(string typed, string compared) => BlockTarget.Author(typed)?.Value.ShouldBe(compared);

    [Fact]
    public void No_name_is_no_author() => BlockTarget.Author(" \u200b ").ShouldBeNull();

    [Fact]
    public void A_host_is_below_all_that_follows_its_dots() =>
        BlockTarget.HostsOf("https://www.blog.ada.example/1").ShouldBe(["blog.ada.example", "ada.example", "example"]);
}
