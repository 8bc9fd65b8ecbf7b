namespace AnnounceBot.Feeds.Tests.Text;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("One<br>two<br><br>three", "One\ntwo\n\nthree")]
    [InlineData("<div><div><p>One</p></div></div>\n<div>Two</div>", "One\n\nTwo")]
    [InlineData("a  b\n\tc&nbsp;&nbsp;d", "a b c d")]
    [InlineData("<p>One <b>bold</b> <i>it</i>alic.</p>", "One bold italic.")]
    [InlineData("<ul><li>One<li>Two</ul>Three", "One\nTwo\n\nThree")]
    [InlineData("<blockquote>Said</blockquote>Then", "Said\n\nThen")]
    [InlineData("<pre>if (a)\n  b();\n</pre>x", "if (a)\n  b();\n\nx")]
    [InlineData("<table><tr><td>1<td>2<tr><td>3</table>", "1 2\n3")]
    [InlineData("x<script>alert('<p>')</script><style>p{}</style><!-- c -->y", "xy")]
    [InlineData("&lt;b&gt; &eacute; &#8364; &amp;amp; &unknown;", "<b> é € &amp; &unknown;")]
    [InlineData("1 < 2 <3", "1 < 2 <3")]
    [InlineData("<p>open <b>and <i>open", "open and open")]
    [InlineData("<![CDATA[text]]>", "text")]
    public void HTML_becomes_what_a_reader_would_see(string html, string text) => new Markup(html, IsHtml: true, null).ToText().ShouldBe(text);

    [Theory]
    [InlineData("a\u0000b\u0007c\u009Fd", "abcd")]
    [InlineData("pay\u202Elap\u202C \u2066x\u2069", "paylap x")]
    [InlineData("zero\u200Bwidth\uFEFF\u2060", "zerowidth")]
    [InlineData("می\u200Cخواهم 👩\u200D💻", "می\u200Cخواهم 👩\u200D💻")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    public void It_is_inert(string html, string text) => new Markup(html, IsHtml: true, null).ToText().ShouldBe(text);

    [Fact]
    public void Plain_text_keeps_its_lines() => new Markup("One\r\n  two\n\n\nthree <b>\u0001", IsHtml: false, null).ToText().ShouldBe("One\n  two\n\nthree <b>");

    [Fact]
    public void Links_are_resolved_in_document_order() =>
        new Markup("<a href='x'>x</a><img src=/y><a href='https://c.test'>z</a><a name=q>", IsHtml: true, new Uri("https://b.test/a/")).Links().ShouldBe(["https://b.test/a/x", "https://b.test/y", "https://c.test"]);

    [Fact]
    public void Plain_text_has_no_links() => new Markup("<a href='x'>", IsHtml: false, null).Links().ShouldBeEmpty();

    [Fact]
    public void Only_its_beginning_is_looked_at() => new Markup(new string('x', 1_000_000), IsHtml: true, null).ToText().Length.ShouldBe(256 * 1024);
}
