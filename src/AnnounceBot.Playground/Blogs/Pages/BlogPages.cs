using System.Globalization;
using AnnounceBot.Playground.Blogs.Formats;

namespace AnnounceBot.Playground.Blogs.Pages;

/// <summary>The blogs as small pages for people: an index, each blog's home page, each post.</summary>
internal sealed class BlogPages(SampleCommunity community)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(community.TimeZone);

    public string Index(IEnumerable<Blog> blogs, Uri server)
    {
        var shown = blogs.Select(blog => (blog.About, Links: new BlogLinks(server, blog.About.Name))).ToList();
        return PageFrame.Around(
            new(community.Name, "en", community.About, server),
            head: PageFrame.Lines(shown.Select(blog => FeedLink(blog.About, blog.Links))),
            body: $"""
                <h1>{Html.Text(community.Name)}</h1>
                <p>{Html.Text(community.About)}</p>
                {PageFrame.Lines(shown.Select(blog => $"""
                    <section lang="{Html.Text(blog.About.Language)}">
                    <h2><a href="{Html.Text(blog.Links.Home)}">{Html.Text(blog.About.Title)}</a></h2>
                    <p>{Html.Text(blog.About.Description)} <a class="quiet" href="{Html.Text(blog.Links.Feed)}">feed</a></p>
                    </section>
                    """))}
                """);
    }

    public string Home(Blog blog, BlogLinks links) => PageFrame.Around(
        new(blog.About.Title, blog.About.Language, blog.About.Description, links.Home),
        head: FeedLink(blog.About, links),
        body: $"""
            <p class="quiet"><a href="/blogs">{Html.Text(community.Name)}</a></p>
            <h1>{Html.Text(blog.About.Title)}</h1>
            <p>{Html.Text(blog.About.Description)} <a class="quiet" href="{Html.Text(links.Feed)}">feed</a></p>
            <ul>
            {PageFrame.Lines(blog.Posts.Select(post => $"""<li lang="{Html.Text(post.Language)}"><a href="{Html.Text(links.Of(post))}">{Html.Text(post.Title)}</a> <span class="quiet">{Html.Text(post.Author)}, {Date(post)}</span></li>"""))}
            </ul>
            {PageFrame.Lines(blog.About.Authors.Select(author => $"<p class=\"quiet\">{Html.Text(author.Name)} {Html.Text(author.About)}</p>"))}
            """);

    /// <summary>What a feed's address shows while the blog is being moved.</summary>
    public static string Moving(Blog blog, BlogLinks links) => PageFrame.Around(
        new(blog.About.Title, blog.About.Language, blog.About.Description, links.Home),
        head: "",
        body: $"""
            <h1>{Html.Text(blog.About.Title)}</h1>
            <p lang="en">We are moving to another server. The boxes are packed; please come back later.</p>
            """);

    public string Post(Blog blog, Post post, BlogLinks links) => PageFrame.Around(
        new(post.Title, post.Language, post.Summary ?? Html.Opening(post), links.Of(post)),
        head: $"""
            {FeedLink(blog.About, links)}
            {PostHead(blog, post, links)}
            """,
        body: $"""
            <p class="quiet"><a href="{Html.Text(links.Home)}">{Html.Text(blog.About.Title)}</a></p>
            <article>
            <h1>{Html.Text(post.Title)}</h1>
            <p class="quiet"><span class="author">{Html.Text(post.Author)}</span>, {Date(post)}</p>
            {Player(post)}
            {links.Html(post)}
            </article>
            <p class="quiet">{Html.Text(string.Join(" · ", post.Tags))}</p>
            """);

    private static string PostHead(Blog blog, Post post, BlogLinks links)
    {
        List<(string Property, string? Content)> properties =
        [
            ("og:type", post.Kind == PostKind.Video ? "video.other" : "article"),
            ("og:site_name", blog.About.Title),
            ("article:author", post.Author),
            ("article:published_time", FeedDates.Rfc3339(post.Published)),
            ("og:image", Html.FirstPicture(links.Html(post))),
            ("og:video", post.Kind == PostKind.Video ? post.Media?.Url.AbsoluteUri : null),
        ];
        return PageFrame.Lines(properties
            .Where(property => property.Content is not null)
            .Select(property => $"""<meta property="{property.Property}" content="{Html.Text(property.Content)}">""")
            .Prepend($"""<meta name="author" content="{Html.Text(post.Author)}">"""));
    }

    private static string Player(Post post) => post switch
    {
        { Media: null } => "",
        { Kind: PostKind.Video } => $"""<video controls preload="none" src="{Html.Text(post.Media.Url)}"></video>""",
        _ => $"""<audio controls preload="none" src="{Html.Text(post.Media.Url)}"></audio>""",
    };

    private static string FeedLink(SampleBlog blog, BlogLinks links) =>
        $"""<link rel="alternate" type="{FeedSyntax.Of(blog.Format).MediaType}" title="{Html.Text(blog.Title)}" href="{Html.Text(links.Feed)}">""";

    private string Date(Post post)
    {
        var local = TimeZoneInfo.ConvertTime(post.Published, _zone);
        return $"""<time datetime="{FeedDates.Rfc3339(post.Published)}">{local.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</time>""";
    }
}
