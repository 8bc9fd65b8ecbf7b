namespace AnnounceBot.Feeds.Tests.Pages;

public sealed class ArticleTextTests
{
    private const string Text = "<p>The first paragraph of the article says what it is about, and takes its time to say so.</p><p>The second paragraph of the article goes on with what everybody came for.</p>";
    private const string Expected = "The first paragraph of the article says what it is about, and takes its time to say so.";
    private const string Long = "<p>This text is a good deal longer than the article itself, so that nobody could tell the two from each other by their length alone. It goes on and on, and it has nothing to say.</p>";

    [Theory]
    [InlineData($"<body class='comments-open has-sidebar'><main class='share'>{Text}</main></body>")]
    [InlineData($"<div class=top>{Long}</div><article>{Text}</article>")]
    [InlineData($"<main>{Long}<article>{Text}</article></main>")]
    [InlineData($"<article>{Long}<div class='entry-content'>{Text}</div></article>")]
    [InlineData($"<article><p>A teaser of another article.</p></article><article>{Text}</article>")]
    [InlineData($"<div role=main>{Text}</div><div>{Long}</div>")]
    [InlineData($"<div id=cookie-banner>{Long}</div><div><div>{Text}</div></div>")]
    [InlineData($"<div class='c-consent' >{Long}</div><section>{Text}</section>")]
    [InlineData($"<div role=dialog>{Long}</div>{Text}")]
    [InlineData($"<div hidden>{Long}</div>{Text}")]
    [InlineData($"<noscript>{Long}</noscript><template>{Long}</template>{Text}")]
    [InlineData($"<article>{Text}</article><section id=comments><article>{Long}</article></section>")]
    [InlineData($"<article>{Text}</article><article class=comment>{Long}</article>")]
    [InlineData($"<div><div>Home <a href=/>All</a></div><table><tr><td>{Text}</td><td><a href=/>{Long}</a></td></tr></table></div>")]
    [InlineData($"<div class=social><div id=menu>{Text}</div></div>")]
    public void The_excerpt_is_of_the_article(string html) => SamplePage.Of($"<title>A title</title>{html}").ExcerptOf(100).ShouldBe(Expected);

    [Fact]
    public void Sections_of_one_article_stay_together()
    {
        var sections = string.Concat(Enumerable.Range(1, 5).Select(number => $"<section><h2>Part {number}</h2><div><p>Part {number} has a paragraph that is as long as those of the other parts, more or less.</p></div></section>"));

        var content = SamplePage.Of($"<div><div><p>Some words that stand beside the text.</p></div><div>{sections}</div></div>").Content.ShouldNotBeNull().ToText();

        content.ShouldStartWith("Part 1\n\nPart 1 has");
        content.ShouldContain("Part 5 has");
    }

    [Fact]
    public void Two_line_breaks_end_a_paragraph() =>
        SamplePage.Of("<div>The first words of this page, which knows no paragraphs.<br><br>\n<br>And the next ones,<br>on two lines.</div>").Content.ShouldNotBeNull().ToText()
            .ShouldBe("The first words of this page, which knows no paragraphs.\n\nAnd the next ones, on two lines.");

    [Fact]
    public void Markup_that_is_shown_as_text_stays_text() =>
        SamplePage.Of("<article><p>Write &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; see.</p></article>").Content.ShouldNotBeNull().ToText().ShouldBe("Write <script>alert(1)</script> &amp; see.");
}
