using System.Text;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Tests.Pages;

public sealed class PageReaderTests
{
    static PageReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_static_sites_post_is_read()
    {
        var page = SamplePage.Sample("static-blog.html");

        page.Title.ShouldBe("Why our lamp went out");
        page.Author.ShouldBe("Ada Lane");
        page.Published.ShouldBe(new DateTimeOffset(2026, 3, 14, 8, 30, 0, TimeSpan.Zero));
        page.Image.ShouldBe(new Uri("https://blog.example/img/lamp.jpg"));
        page.CanonicalUrl.ShouldBe(new Uri("https://lighthouse.example/2026/03/lamp/"));
        page.Language.ShouldBe("en-GB");
        page.SiteName.ShouldBe("Lighthouse notes");
        page.Kind.ShouldBe(EntryKind.Article);
        page.Feeds.ShouldBe([new OfferedFeed(new Uri("https://blog.example/atom.xml"), "Lighthouse notes", "application/atom+xml")]);
        page.ExcerptOf(300).ShouldBe("A night without light, and what a single bad gasket taught us about spares.");
    }

    [Fact]
    public void Its_article_is_there_without_what_stands_around_it() =>
        SamplePage.Sample("static-blog.html").Content.ShouldNotBeNull().ToText().ShouldBe(
            """
            Why our lamp went out

            At ten past two the lamp went dark, and for the first time in eleven years nobody at sea could see our rock. It took us forty minutes to find out why.

            The short answer is a gasket that cost less than a loaf of bread. The long answer is a story about spares, paper lists & trust.

            What happened

            Oil had crept along the shaft for weeks. Each of us had wiped it away and thought nothing of it, because each of us thought that it was new.

            02:10 lamp dark
            02:50 lamp lit

            Write it down, even if it is small.
            """);

    [Fact]
    public void A_wordpress_post_is_read_from_its_graph()
    {
        var page = SamplePage.Sample("wordpress.html");

        page.Title.ShouldBe("Der erste Frost – und was er tat");
        page.Author.ShouldBe("Frida Mühl");
        page.Published.ShouldBe(new DateTimeOffset(2025, 11, 3, 6, 15, 0, TimeSpan.Zero));
        page.Image.ShouldBe(new Uri("https://gartenbuch.example/wp-content/frost.jpg"));
        page.CanonicalUrl.ShouldBe(new Uri("https://gartenbuch.example/2025/11/frost/"));
        page.Language.ShouldBe("de-DE");
        page.SiteName.ShouldBe("Gartenbuch");
        page.Feeds.Select(feed => feed.Url.AbsolutePath).ShouldBe(["/feed/", "/2025/11/frost/feed/"]);
        page.ExcerptOf(500).ShouldBe(
            "In der Nacht kam der Frost, und am Morgen war alles anders. Wir haben gelernt, was man im Oktober hätte tun sollen.\n\n"
            + "Zuerst die Dahlien: Ihre Knollen gehören in den Keller, bevor das Thermometer fällt, und nicht danach.");
    }

    [Fact]
    public void A_page_that_only_has_json_is_read()
    {
        var page = SamplePage.Sample("json-ld-only.html");

        page.Title.ShouldBe("The tide table is wrong");
        page.Author.ShouldBe("Bo Reed, Cy Moss");
        page.Published.ShouldBe(new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero));
        page.SiteName.ShouldBe("Harbour Post");
        page.Image.ShouldBe(new Uri("https://harbour.example/tide.png"));
        page.Language.ShouldBe("en");
        page.ExcerptOf(300).ShouldBe("Somebody printed last year's numbers.");
        page.Content.ShouldNotBeNull().ToText().ShouldStartWith("The harbour master found out on Monday.");
    }

    [Fact]
    public void A_page_of_nothing_but_paragraphs_is_read()
    {
        var page = SamplePage.Sample("bare.html");

        page.Title.ShouldBe("My trip to the mountains");
        (page.Author, page.Published, page.Image, page.CanonicalUrl, page.Language, page.SiteName, page.Summary).ShouldBe((null, null, null, null, null, null, null));
        page.Feeds.ShouldBeEmpty();
        page.ExcerptOf(150).ShouldStartWith("We left before the sun was up");
    }

    [Theory]
    [InlineData("shift_jis", "text/html")]
    [InlineData("shift_jis", null)]
    [InlineData("utf-8", "text/html; charset=utf-8")]
    [InlineData("utf-8", "text/html")]
    [InlineData("euc-jp", "text/html; charset=euc-jp")]
    [InlineData("utf-16", null)]
    public void A_japanese_page_is_read_in_whatever_encoding(string encoding, string? contentType)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes((encoding == "utf-16" ? "\uFEFF" : "") + SamplePage.Text("japanese.html"));

        var page = PageReader.Read(bytes, contentType, SamplePage.Address);

        page.Title.ShouldBe("灯台の夜");
        page.Language.ShouldBe("ja");
        page.ExcerptOf(60).ShouldBe("昨日の夜、灯台の明かりが消えた。港の人はみんな驚いて、海を見に来た。");
    }

    [Fact]
    public void An_arabic_page_is_read()
    {
        var page = SamplePage.Sample("arabic.html");

        page.Title.ShouldBe("ليلة في المنارة");
        page.Author.ShouldBe("ليلى حداد");
        page.ExcerptOf(100).ShouldBe("انطفأ المصباح بعد منتصف الليل، ولم ير أحد في البحر صخرتنا. بحثنا أربعين دقيقة عن السبب.");
    }

    [Fact]
    public void A_videos_page_is_read()
    {
        var page = SamplePage.Sample("video.html");

        page.Kind.ShouldBe(EntryKind.Video);
        page.Title.ShouldBe("Mending a lamp in ten minutes");
        page.Author.ShouldBe("Ada Lane");
        page.Published.ShouldBe(new DateTimeOffset(2026, 2, 2, 13, 0, 0, TimeSpan.Zero));
        page.Image.ShouldBe(new Uri("https://tube.example/big.jpg"));
        page.ExcerptOf(100).ShouldBe("From the first screw to the last.");
        page.Content.ShouldBeNull();
    }

    [Fact]
    public void A_page_that_calls_itself_the_front_page_has_no_canonical_address() => SamplePage.Sample("lying-canonical.html").CanonicalUrl.ShouldBeNull();

    [Fact]
    public void A_long_page_is_read_to_its_limit()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 2000).Select(number => $"<p>Paragraph {number} says something that nobody has said before, and it says it at some length.</p>"));
        var comments = string.Concat(Enumerable.Range(1, 2000).Select(number => $"<div class=comment-content><p>Comment {number} is longer than any paragraph, since those who comment have more to say than those who write, and always will.</p></div>"));

        var page = SamplePage.Of($"<title>Long</title><div class=wrap><div class=left>{paragraphs}</div><div class=below><div id=comments>{comments}</div></div></div>");

        page.ExcerptOf(80).ShouldBe("Paragraph 1 says something that nobody has said before, and it says it at some…");
        page.Content.ShouldNotBeNull().Source.ShouldContain("Paragraph 2000 ");
        page.Content.Source.ShouldNotContain("Comment 1 ");
    }

    [Fact]
    public void Nothing_is_made_of_nothing() => (SamplePage.Of("") with { Feeds = [] }).ShouldBe(new PageMetadata());
}
