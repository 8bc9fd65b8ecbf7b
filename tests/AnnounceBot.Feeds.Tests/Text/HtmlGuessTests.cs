using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Tests.Text;

public sealed class HtmlGuessTests
{
    [Theory]
    [InlineData("<b>x</b>", true)]
    [InlineData("x<br>y", true)]
    [InlineData("AT&amp;T", true)]
    [InlineData("&#8211;", true)]
    [InlineData("plain", false)]
    [InlineData("1 < 2 && 3 > 2", false)]
    [InlineData("List<T> and </T>", false)]
    [InlineData("?a=1&b=2;", false)]
    [InlineData("&notanentity;", false)]
    public void It_shows_from_the_text(string text, bool isHtml) => HtmlGuess.LooksLikeHtml(text).ShouldBe(isHtml);
}
