using AnnounceBot.Posts;

namespace AnnounceBot.Tests.Posts;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("http://ada.example/post", "https://ada.example/post")]
    [InlineData("HTTPS://ADA.Example/Post", "https://ada.example/Post")]
    [InlineData("https://www.ada.example/post", "https://ada.example/post")]
    [InlineData("https://www.example/post", "https://www.example/post")]
    [InlineData("https://ada.example:443/post", "https://ada.example/post")]
    [InlineData("http://ada.example:80/post", "https://ada.example/post")]
    [InlineData("http://ada.example:8080/post", "https://ada.example:8080/post")]
    [InlineData("https://ada.example/post/", "https://ada.example/post")]
    [InlineData("https://ada.example/", "https://ada.example")]
    [InlineData("https://ada.example", "https://ada.example")]
    [InlineData("https://ada.example./post", "https://ada.example/post")]
    [InlineData("https://someone:secret@ada.example/post", "https://ada.example/post")]
    [InlineData("https://ada.example/post?utm_source=rss&utm_medium=feed", "https://ada.example/post")]
    [InlineData("https://ada.example/post?id=7&utm_campaign=x&page=2", "https://ada.example/post?id=7&page=2")]
    [InlineData("https://ada.example/post?fbclid=abc", "https://ada.example/post")]
    [InlineData("https://ada.example/post?source=rss----1234---4", "https://ada.example/post")]
    [InlineData("https://ada.example/post?source=paper", "https://ada.example/post?source=paper")]
    [InlineData("https://ada.example/post?ref=planet", "https://ada.example/post")]
    [InlineData("https://ada.example/?p=123", "https://ada.example?p=123")]
    [InlineData("https://ada.example/post;jsessionid=1A2B?id=7", "https://ada.example/post?id=7")]
    [InlineData("https://ada.example/post?PHPSESSID=1a2b&id=7", "https://ada.example/post?id=7")]
    [InlineData("https://ada.example/post?", "https://ada.example/post")]
    [InlineData("https://ada.example/a%7eb", "https://ada.example/a~b")]
    [InlineData("https://bücher.example/über", "https://xn--bcher-kva.example/%C3%BCber")]
    [InlineData(" https://ada.example/post ", "https://ada.example/post")]
    [InlineData("http://[2001:DB8::7]:8080/post/", "https://[2001:db8::7]:8080/post")]
    public void These_are_one_address(string written, string canonical)
    {
        CanonicalUrl.Of(written)!.Value.Value.ShouldBe(canonical);
    }

    [Theory]
    [InlineData("https://ada.example/log#2026-03-02", "#2026-03-02")]
    [InlineData("https://ada.example/post#utm_source=rss", "")]
    [InlineData("https://ada.example/post#comments", "")]
    [InlineData("https://ada.example/post#", "")]
    [InlineData("https://ada.example/post#:~:text=lamp", "")]
    public void A_fragment_is_kept_apart_unless_it_says_nothing(string written, string fragment)
    {
        CanonicalUrl.Of(written)!.Value.Fragment.ShouldBe(fragment);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("post/1")]
    [InlineData("mailto:ada@ada.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66")]
    [InlineData("http://")]
    public void These_are_none(string? written)
    {
        CanonicalUrl.Of(written).ShouldBeNull();
    }

    [Theory]
    [InlineData("http://www.ada.example/Post/?utm_source=rss#part", "http://www.ada.example/Post/#part")]
    [InlineData("https://ada.example/post?id=7&fbclid=x", "https://ada.example/post?id=7")]
    [InlineData("http://[2001:db8::7]/post?fbclid=x", "http://[2001:db8::7]/post")]
    public void People_are_sent_to_what_the_author_wrote_without_what_tracks_them(string written, string link)
    {
        CanonicalUrl.WithoutTracking(written).ShouldBe(link);
    }
}
