using System.Globalization;

namespace AnnounceBot.Feeds.Tests;

public sealed class ExcerptTests
{
    private const string First = "The first paragraph says what this is about. It has two sentences.";
    private const string Second = "The second paragraph goes on with some detail that nobody needs at once.";

    [Fact]
    public void The_authors_own_summary_is_taken() =>
        Of(new() { Summary = Html("<p>My own words.</p>"), Content = Html($"<p>{First}</p>") }).ShouldBe("My own words.");

    [Theory]
    [InlineData("The first paragraph says what […]")]
    [InlineData("The first paragraph says what this is about. It has two…")]
    [InlineData("The first paragraph says what this is about. <a href='/x'>Continue reading</a>")]
    public void A_summary_that_software_cut_off_is_not(string summary) =>
        Of(new() { Summary = Html(summary), Content = Html($"<p>{First}</p>") }).ShouldBe(First);

    [Theory]
    [InlineData("<p>By Ada Lane</p>")]
    [InlineData("<p>By Ada Lane, 3 May 2026</p>")]
    [InlineData("<p>January 31, 2026</p>")]
    [InlineData("<p>5 min read</p>")]
    [InlineData("<h2>A heading</h2>")]
    [InlineData("<h2>Table of contents</h2><ul><li><a href='#a'>A</a></li><li><a href='#b'>B</a></li></ul>")]
    [InlineData("<div class='ez-toc'><p>Contents of this very long article, which nobody reads.</p></div>")]
    [InlineData("<div class='sharedaddy sd-sharing'><div>Share this wonderful article with all of your friends.</div></div>")]
    [InlineData("<nav>Home and everything else that is in the menu.</nav>")]
    [InlineData("<figure><img src=x><figcaption>A lamp, photographed in the dark by somebody.</figcaption></figure>")]
    [InlineData("<p><a href='/'>All about lamps</a> <a href='/oil'>and oil</a></p>")]
    [InlineData("<p>LISBON</p>")]
    [InlineData("<pre>code();</pre>")]
    public void What_every_article_carries_is_left_out(string html) => Of(new() { Content = Html($"{html}<p>{First}</p>") }).ShouldBe(First);

    [Theory]
    [InlineData("<p>The post <a href='/x'>Lamps</a> appeared first on <a href='/'>Blog</a>.</p>")]
    [InlineData("<p>Der Beitrag Lampen erschien zuerst auf Blog.</p>")]
    [InlineData("<p>Read more</p>")]
    [InlineData("<p>Continue reading: Lamps and more →</p>")]
    [InlineData("<p>Filed under: lamps, oil</p>")]
    [InlineData("<p>submitted by /u/ada [link] [12 comments]</p>")]
    public void What_blog_software_appends_is_left_out(string html) => Of(new() { Content = Html($"<p>{First}</p>{html}") }).ShouldBe(First);

    [Fact]
    public void The_title_is_not_repeated() =>
        Of(new() { Title = new Markup("Lamps of the world", IsHtml: false, null), Content = Html($"<div>Lamps of the World</div><p>{First}</p>") }).ShouldBe(First);

    [Fact]
    public void Paragraphs_follow_as_long_as_they_fit() =>
        Of(new() { Content = Html($"<p>{First}</p><p>{Second}</p>") }, 200).ShouldBe($"{First}\n\n{Second}");

    [Fact]
    public void A_paragraph_that_does_not_fit_is_not_begun_if_enough_stands() =>
        Of(new() { Content = Html($"<p>{First}</p><p>{Second}</p>") }, 100).ShouldBe(First);

    [Fact]
    public void It_ends_with_a_sentence() => Of(new() { Content = Html($"<p>{First}</p>") }, 60).ShouldBe("The first paragraph says what this is about.");

    [Fact]
    public void Else_it_ends_with_a_word() => Of(new() { Content = Html($"<p>{First}</p>") }, 30).ShouldBe("The first paragraph says what…");

    [Theory]
    [InlineData("See e.g. the lamp of Dr. Lane in No. 7 of the street, which is lit at night.", 40, "See e.g. the lamp of Dr. Lane in No. 7…")]
    [InlineData("A link https://blog.test/a/very/long/address/that/does/not/end here", 40, "A link…")]
    [InlineData("ランプは明るい。油がよく燃える。夜になると町中のランプがともる。", 20, "ランプは明るい。油がよく燃える。")]
    [InlineData("ランプは明るくて油がよく燃えるので夜になると町中のランプがともる", 12, "ランプは明るくて油がよ…")]
    [InlineData("المصباح مضيء. الزيت يحترق جيدا في الليل والمدينة كلها منيرة", 30, "المصباح مضيء.")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 14, "")]
    public void Nothing_is_cut_in_its_middle(string text, int length, string expected) => Of(new() { Content = new Markup(text, IsHtml: false, null) }, length).ShouldBe(expected);

    [Fact]
    public void A_letter_keeps_its_marks()
    {
        var text = string.Concat(Enumerable.Repeat("漢\u3099", 50));

        for (var length = 1; length < 60; length++)
        {
            var excerpt = Of(new() { Content = new Markup(text, IsHtml: false, null) }, length);

            excerpt.Length.ShouldBeLessThanOrEqualTo(length);
            new StringInfo(excerpt.TrimEnd('…')).LengthInTextElements.ShouldBe(excerpt.TrimEnd('…').Length / 2);
        }
    }

    [Fact]
    public void An_entry_without_text_has_none() => Of(new() { Title = new Markup("x", IsHtml: false, null) }).ShouldBe("");

    private static Markup Html(string html) => new(html, IsHtml: true, null);

    private static string Of(Entry entry, int length = 500) => Excerpt.Of(entry, length);
}
