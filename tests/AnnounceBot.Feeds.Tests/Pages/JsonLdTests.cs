using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Tests.Pages;

public sealed class JsonLdTests
{
    [Theory]
    [InlineData("""{"@type":"Article","headline":"Lamps"}""")]
    [InlineData("""[{"@type":"BreadcrumbList"},{"@type":["Thing","https://schema.org/TechArticle"],"headline":"Lamps"}]""")]
    [InlineData("""{"@graph":[{"@type":"WebPage","name":"Page"},{"@type":"BlogPosting","name":"Lamps"}]}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Lamps"}}""")]
    [InlineData("""{"@type":"WebPage","name":"Lamps"};""")]
    [InlineData("""/* cached */ {"@type":"Article","headline":"Lamps",}""")]
    [InlineData("{\"@type\":\"Article\",\"description\":\"two\nlines\",\"headline\":\"Lamps\"}")]
    [InlineData("""{"@type":"Article","headline":["\uD800","Lamps"],"author":{"name":{"no":"text"}},"image":7}""")]
    [InlineData("""[{"@type":"Article","headline":"Another","url":"https://blog.example/other"},{"@type":"Article","headline":"Lamps","mainEntityOfPage":{"@id":"https://blog.example/2026/post/"}}]""")]
    public void An_article_is_found_in_all_its_forms(string json) => Of(json).Title.ShouldBe("Lamps");

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("""{"@type":"Article","headline":"never closed""")]
    [InlineData("""{"@type":7,"headline":"Lamps"}""")]
    [InlineData("""{"@type":"JobPosting","name":"Keeper wanted"}""")]
    [InlineData("""{"@type":"Person","name":"Ada"}""")]
    public void What_is_no_article_says_nothing(string json) => Of(json).Title.ShouldBe("The title");

    [Fact]
    public void A_front_page_is_not_one_of_the_articles_that_it_lists() =>
        Of("""[{"@type":"BlogPosting","headline":"One","url":"https://blog.example/1"},{"@type":"BlogPosting","headline":"Two","url":"https://blog.example/2"}]""", new Uri("https://blog.example/")).Title.ShouldBe("The title");

    [Fact]
    public void Other_scripts_are_not_read() =>
        SamplePage.WithHead("""<title>The title</title><script type="text/javascript">{"@type":"Article","headline":"No"}</script><script>{"@type":"Article","headline":"No"}</script>""").Title.ShouldBe("The title");

    [Fact]
    public void One_that_is_too_large_is_passed_over() => Of($$"""{"@type":"Article","headline":"Lamps","text":"{{new string('x', 300_000)}}"}""").Title.ShouldBe("The title");

    private static PageMetadata Of(string json, Uri? url = null) => SamplePage.WithHead($"<title>The title</title><script type='application/ld+json'>{json}</script>", url);
}
