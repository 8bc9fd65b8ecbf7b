using AnnounceBot.Feeds.Scheduling;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Scheduling;

public sealed class HostKeyTests
{
    [Theory, Line(79)]
    [InlineData("https://www.reddit.com/r/a.rss", "reddit.com")]
    [InlineData("https://old.reddit.com/r/b.rss", "reddit.com")]
    [InlineData("https://ann.substack.com/feed", "substack.com")]
    [InlineData("https://ben.SUBSTACK.com./feed", "substack.com")]
    [InlineData("https://blog.example.co.uk/feed", "example.co.uk")]
    [InlineData("https://a.example.com.br/feed", "example.com.br")]
    [InlineData("https://feeds.t.co/x", "t.co")]
    [InlineData("https://b\u00fccher.example/", "xn--bcher-kva.example")]
    [InlineData("http://localhost:5080/blogs/a", "localhost")]
    [InlineData("http://127.0.0.1:8080/", "127.0.0.1")]
    [InlineData("http://[2606:4700::1]/", "2606:4700::1")]
    public void Feeds_below_one_registered_domain_are_one_servers_business(string url, string key)
        => HostKey.Of(new Uri(url)).ShouldBe(key);
}
