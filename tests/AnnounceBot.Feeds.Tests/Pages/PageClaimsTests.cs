namespace AnnounceBot.Feeds.Tests.Pages;

public sealed class PageClaimsTests
{
    private const string Json = """<script type="application/ld+json">{"@type":"Article","headline":"from JSON-LD"}</script>""";
    private const string OpenGraph = "<meta property=og:title content='from Open Graph'>";
    private const string Plain = "<meta name=DC.title content='from Dublin Core'>";
    private const string Twitter = "<meta name=twitter:title content='from Twitter'>";
    private const string Title = "<title>from the title</title>";

    [Theory]
    [InlineData(Title + Twitter + Plain + OpenGraph + Json, "from JSON-LD")]
    [InlineData(Title + Twitter + Plain + OpenGraph, "from Open Graph")]
    [InlineData(Title + Twitter + Plain, "from Dublin Core")]
    [InlineData(Title + Twitter, "from Twitter")]
    [InlineData(Title, "from the title")]
    public void Sources_are_trusted_in_one_order(string head, string expected) => SamplePage.WithHead(head).Title.ShouldBe(expected);

    [Theory]
    [InlineData("<title>Lamps | Blog</title><meta property=og:site_name content=Blog>", "Lamps")]
    [InlineData("<title>Blog – Lamps</title><meta property=og:site_name content=Blog>", "Lamps")]
    [InlineData("<title>Lamps | and | oil</title>", "Lamps | and | oil")]
    [InlineData("<title>Blog</title><meta property=og:site_name content=Blog>", "Blog")]
    [InlineData("<title>Lamps &amp;amp; &lt;b&gt; | Blog</title>", "Lamps &amp; <b> | Blog")]
    [InlineData("<meta property=og:title content='Don&amp;#8217;t'>", "Don’t")]
    [InlineData("<meta property=og:title content='A \u202Etrick&#x2066;\n here'>", "A trick here")]
    [InlineData("<title>\n</title>", null)]
    public void A_title_is_without_its_sites_name_and_inert(string head, string? expected) => SamplePage.WithHead(head).Title.ShouldBe(expected);

    [Theory]
    [InlineData("<title>On oil - A blog that has no name elsewhere</title><header><h1>A blog</h1></header><h1>On oil</h1>", "On oil")]
    [InlineData("<title>A blog: On oil</title><h1>Other words</h1>", "A blog: On oil")]
    [InlineData("<h1>On oil</h1><h1>Another</h1>", "On oil")]
    [InlineData("<svg><title>An icon</title></svg><h1>On oil</h1>", "On oil")]
    [InlineData("<meta property=og:site_name content='A blog'><h1>A blog</h1>", "A blog")]
    public void A_heading_that_the_title_has_something_around_is_the_title(string html, string expected) => SamplePage.Of(html + "<p>Words.</p>").Title.ShouldBe(expected);

    [Theory]
    [InlineData("<meta name=author content='Ada Lane'>", "Ada Lane")]
    [InlineData("<meta property=article:author content='https://social.example/ada'><meta name=author content=Ada>", "Ada")]
    [InlineData("<meta name=DC.creator content=' Ada  Lane '>", "Ada Lane")]
    [InlineData("""<script type="application/ld+json">{"@type":"BlogPosting","author":"Ada"}</script>""", "Ada")]
    [InlineData("""<script type="application/ld+json">{"@type":"BlogPosting","author":{"name":["Ada"]}}</script>""", "Ada")]
    [InlineData("""<script type="application/ld+json">{"@type":"BlogPosting","author":{"@id":"#a"},"mainEntity":{"@id":"#a","name":"Ada"}}</script>""", "Ada")]
    [InlineData("<meta name=author content=''>", null)]
    public void An_author_is_found(string head, string? expected) => SamplePage.WithHead(head).Author.ShouldBe(expected);

    [Theory]
    [InlineData("<a rel=author href=/ada>Ada Lane</a>", "Ada Lane")]
    [InlineData("<div class=byline>By <span itemprop=author>Ada Lane</span></div>", "Ada Lane")]
    [InlineData("<span class='author vcard'>by <b>Ada Lane</b></span>", "Ada Lane")]
    [InlineData("<div id=comments><a rel=author>A reader</a></div>", null)]
    [InlineData("<aside><span class=author>Another</span></aside>", null)]
    public void An_author_is_found_in_the_text(string html, string? expected) => SamplePage.Of($"<article><p>Words.</p>{html}</article>").Author.ShouldBe(expected);

    [Theory]
    [InlineData("<time datetime=2026-01-02>today</time>")]
    [InlineData("<time class=updated datetime=2026-09-09></time><time class=published datetime=2026-01-02></time>")]
    [InlineData("<time datetime=2025-05-05>an older thing that the text is about</time><time itemprop=datePublished datetime=2026-01-02></time>")]
    [InlineData("<footer class=entry-footer>Posted on <time datetime=2026-01-02></time></footer>")]
    public void A_date_is_found_in_the_text(string html) => SamplePage.Of($"<nav><time datetime=2020-01-01></time></nav><article>{html}<p>Words.</p></article>").Published.ShouldBe(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("<meta property=article:published_time content=2026-01-02>")]
    [InlineData("<meta name=date content=2026-01-02>")]
    [InlineData("<meta name=DC.date.issued content=2026-01-02>")]
    [InlineData("<meta itemprop=datePublished content=2026-01-02>")]
    [InlineData("<meta property=article:published_time content='no date'><meta name=date content='2 January 2026'>")]
    public void A_date_is_found_in_the_head(string head) => SamplePage.WithHead(head).Published.ShouldBe(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("<meta property=og:image content=//cdn.example/a.png>", "https://cdn.example/a.png")]
    [InlineData("<meta property=og:image content=data:image/png;base64,x><meta name=twitter:image content=/b.png>", "https://blog.example/b.png")]
    [InlineData("<base href=https://cdn.example/x/><link rel=image_src href=c.png>", "https://cdn.example/x/c.png")]
    [InlineData("<meta property=og:image content='javascript:x'>", null)]
    public void An_image_is_a_web_address(string head, string? expected) => SamplePage.WithHead(head).Image.ShouldBe(expected is null ? null : new Uri(expected));

    [Fact]
    public void The_articles_first_picture_that_is_no_icon_is_its_image() =>
        SamplePage.Of("<img src=/logo.png><article><img src=/face.png width=32><img src=data:x data-src=/real.jpg><img src=/later.jpg></article>").Image.ShouldBe(new Uri("https://blog.example/real.jpg"));

    [Theory]
    [InlineData("https://blog.example/2026/post", "https://blog.example/", null)]
    [InlineData("https://blog.example/2026/post", "/2026/post?x=1#top", "https://blog.example/2026/post?x=1")]
    [InlineData("https://blog.example/2026/post", "http://other.example/post", "http://other.example/post")]
    [InlineData("https://blog.example/2026/post", "https://ann:pw@blog.example/2026/post", "https://blog.example/2026/post")]
    [InlineData("https://blog.example/2026/post", "mailto:ann@blog.example", null)]
    [InlineData("https://blog.example/", "https://www.blog.example/", "https://www.blog.example/")]
    public void A_canonical_address_is_checked(string page, string canonical, string? expected) =>
        SamplePage.WithHead($"<link rel=canonical href='{canonical}'>", new Uri(page)).CanonicalUrl.ShouldBe(expected is null ? null : new Uri(expected));

    [Fact]
    public void Where_the_canonical_address_lies_the_other_one_counts() =>
        SamplePage.WithHead("<link rel=canonical href=/><meta property=og:url content=https://blog.example/2026/post>").CanonicalUrl.ShouldBe(SamplePage.Address);

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=1", "", EntryKind.Video)]
    [InlineData("https://youtu.be/1", "<meta property=og:type content=article>", EntryKind.Video)]
    [InlineData("https://www.youtube.com/@lamps", "", EntryKind.Article)]
    [InlineData("https://blog.example/1", "<meta property=og:type content=video.other>", EntryKind.Video)]
    [InlineData("https://blog.example/1", """<script type="application/ld+json">{"@type":"PodcastEpisode","name":"x"}</script>""", EntryKind.Podcast)]
    [InlineData("https://blog.example/1", """<script type="application/ld+json">{"@graph":[{"@type":"VideoObject"},{"@type":"BlogPosting"}]}</script>""", EntryKind.Article)]
    [InlineData("https://podcasts.apple.com/x", "", EntryKind.Podcast)]
    public void A_page_is_of_a_kind(string url, string head, EntryKind expected) => SamplePage.WithHead(head, new Uri(url)).Kind.ShouldBe(expected);

    [Fact]
    public void A_description_that_repeats_a_name_is_none() => SamplePage.WithHead("<meta property=og:title content=Lamps><meta name=description content=lamps>").Summary.ShouldBeNull();
}
