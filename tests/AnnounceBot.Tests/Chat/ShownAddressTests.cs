using AnnounceBot.Chat;

namespace AnnounceBot.Tests.Chat;

public sealed class ShownAddressTests
{
    [Theory]
    [InlineData("https://ada.example/feed?page=2#top", "https://ada.example/feed?page=2")]
    [InlineData("https://ada.example/feed?a=1&monkeys=2", "https://ada.example/feed?a=1&monkeys=2")]
    [InlineData("https://ada:lamplight@ada.example/feed", "https://ada.example/feed")]
    [InlineData("https://lamplight@ada.example/feed?a=1", "https://ada.example/feed?a=1")]
    [InlineData("https://ada.example/feed?key=lamplight", "https://ada.example/feed?key=hidden")]
    [InlineData("https://ada.example/feed?a=1&API_KEY=lamplight&b=2", "https://ada.example/feed?a=1&API_KEY=hidden&b=2")]
    [InlineData("https://ada.example/feed?access_token=lamplight%21", "https://ada.example/feed?access_token=hidden")]
    [InlineData("https://ada:lamplight@ada.example:8443/feed?sig=lamplight&pwd=lamplight", "https://ada.example:8443/feed?sig=hidden&pwd=hidden")]
    [InlineData("file:///srv/feeds/ada.xml", "file:///srv/feeds/ada.xml")]
    public void People_see_it_without_what_was_given_to_the_bot_alone(string url, string shown) => ShownAddress.Of(new(url)).AbsoluteUri.ShouldBe(shown);

    [Theory]
    [InlineData("https://ada:lamplight@ada.example/feed redirects to https://ada.example/x?token=lamplight.", "https://ada.example/feed redirects to https://ada.example/x?token=hidden")]
    [InlineData("It answered 404 (not found) for \"http://ada.example/?a=1;key=lamplight\".", "It answered 404 (not found) for \"http://ada.example/?a=1;key=hidden\".")]
    [InlineData("Write to ada@ada.example: 1 + 1 = 2.", "Write to ada@ada.example: 1 + 1 = 2.")]
    public void A_sentence_tells_addresses_as_they_are_shown(string text, string shown) => ShownAddress.In(text).ShouldBe(shown);
}
