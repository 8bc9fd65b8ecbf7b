using System.Text;
using AnnounceBot.Playground.Blogs.Formats;
using AnnounceBot.Playground.Blogs.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace AnnounceBot.Playground.Blogs;

/// <summary>Serves the blogs: an index, and for each its feed, its home page, its posts.</summary>
/// <param name="clock">Paces a feed that is slow.</param>
/// <param name="address">Where the server listens; known only once it does.</param>
internal sealed class BlogEndpoints(SampleCommunity community, Blogosphere blogs, TimeProvider clock, Func<Uri> address)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private readonly BlogPages _pages = new(community);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/blogs", Reading, () => Page(_pages.Index(blogs.All, address())));
        routes.MapMethods("/blogs/{name}", Reading, Feed);
        routes.MapMethods($"/blogs/{{name}}/{BlogLinks.HomeSlug}", Reading, Home);
        routes.MapMethods("/blogs/{name}/{slug}", Reading, Post);
        routes.MapMethods("/pictures/{name}.svg", Reading, Picture);
    }

    private IResult Feed(string name)
    {
        if (blogs.Find(name) is not { } blog)
            return NoBlog(name);

        var syntax = FeedSyntax.Of(blog.About.Format);
        var document = syntax.Write(blog, LinksOf(blog));
        var contentType = $"{syntax.MediaType}; charset=utf-8";
        return blog.Trouble switch
        {
            FeedTrouble.None => Document(document, contentType, blog),
            FeedTrouble.Html => Page(BlogPages.Moving(blog, LinksOf(blog))),
            FeedTrouble.Truncated => Document(document[..(document.Length / 2)], contentType, blog),
            FeedTrouble.Gone => Sentence(StatusCodes.Status410Gone, "This blog has said all it had to say. Its feed is gone for good."),
            FeedTrouble.Slow => new SlowDocument(document, contentType, clock),
            _ => Sentence(StatusCodes.Status500InternalServerError, "Something went wrong in this blog's engine room."),
        };
    }

    private static FileContentHttpResult Document(byte[] document, string contentType, Blog blog) => TypedResults.Bytes(
        document,
        contentType,
        lastModified: blog.LastModified,
        entityTag: new EntityTagHeaderValue(FeedSyntax.TagOf(document)));

    private ContentHttpResult Home(string name) =>
        blogs.Find(name) is { } blog ? Page(_pages.Home(blog, LinksOf(blog))) : NoBlog(name);

    private ContentHttpResult Post(string name, string slug)
    {
        if (blogs.Find(name) is not { } blog)
            return NoBlog(name);

        return blog.Posts.FirstOrDefault(post => post.Slug == slug) is { } post
            ? Page(_pages.Post(blog, post, LinksOf(blog)))
            : NotFound($"The blog \"{name}\" has no post \"{slug}\".");
    }

    private ContentHttpResult Picture(string name) =>
        community.Pictures.TryGetValue(name, out var svg)
            ? TypedResults.Text(svg, "image/svg+xml", Encoding.UTF8)
            : NotFound($"There is no picture called \"{name}\" here.");

    private BlogLinks LinksOf(Blog blog) => new(address(), blog.About.Name);

    private ContentHttpResult NoBlog(string name) => NotFound(blogs.NoSuchBlog(name));

    private static ContentHttpResult NotFound(string sentence) => Sentence(StatusCodes.Status404NotFound, sentence);

    private static ContentHttpResult Sentence(int status, string sentence) =>
        TypedResults.Text(sentence, "text/plain", Encoding.UTF8, status);

    private static ContentHttpResult Page(string html) => TypedResults.Text(html, "text/html", Encoding.UTF8);
}
