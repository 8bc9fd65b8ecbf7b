using AnnounceBot.Feeds.Discovery;

namespace AnnounceBot.Feeds.Tests.Discovery;

public sealed class TypedAddressTests
{
    [Theory]
    [InlineData("blog.example", "https://blog.example/")]
    [InlineData("  blog.example/feed?x=1 ", "https://blog.example/feed?x=1")]
    [InlineData("//blog.example/a", "https://blog.example/a")]
    [InlineData("http://blog.example", "http://blog.example/")]
    [InlineData("HTTPS://Blog.Example/A", "https://blog.example/A")]
    [InlineData("<https://blog.example/a>", "https://blog.example/a")]
    [InlineData("feed://blog.example/rss", "https://blog.example/rss")]
    [InlineData("feed:http://blog.example/rss", "http://blog.example/rss")]
    [InlineData("localhost:5080/blogs/a", "https://localhost:5080/blogs/a")]
    [InlineData("blog.example:8080", "https://blog.example:8080/")]
    [InlineData("münchen.example/ä", "https://münchen.example/%C3%A4")]
    [InlineData("blog.example/go?to=https://other.example", "https://blog.example/go?to=https://other.example")]
    [InlineData("https://ann:pw@blog.example/feed", "https://ann:pw@blog.example/feed")]
    public void An_address_is_read_as_it_was_meant(string typed, string expected)
    {
        FeedFinder.TryReadAddress(typed, out var url).ShouldBeTrue();

        url.ShouldBe(new Uri(expected));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("hello")]
    [InlineData("my favourite blog.example")]
    [InlineData("ann@blog.example")]
    [InlineData("mailto:ann@blog.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://blog.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    [InlineData("https:///path")]
    [InlineData("C:\\feed.xml")]
    public void What_is_no_address_is_refused(string? typed) => FeedFinder.TryReadAddress(typed, out _).ShouldBeFalse();

    [Fact]
    public void A_very_long_one_is_refused() => FeedFinder.TryReadAddress("blog.example/" + new string('a', 3000), out _).ShouldBeFalse();
}
