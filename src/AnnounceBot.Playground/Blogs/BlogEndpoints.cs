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
/// <param name="address">Where the server listens; known only once it does.</param>
internal sealed class BlogEndpoints(SampleCommunity community, Blogosphere blogs, Func<Uri> address)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private readonly BlogPages _pages = new(community);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Reading, () => Page(_pages.Index(blogs.All, address())));
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
        return TypedResults.Bytes(
            document,
            $"{syntax.MediaType}; charset=utf-8",
            lastModified: blog.LastModified,
            entityTag: new EntityTagHeaderValue(FeedSyntax.TagOf(document)));
    }

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

    private ContentHttpResult NoBlog(string name) => NotFound(
        $"There is no blog called \"{name}\" here; there are {string.Join(", ", blogs.All.Select(blog => blog.About.Name))}.");

    private static ContentHttpResult NotFound(string sentence) =>
        TypedResults.Text(sentence, "text/plain", Encoding.UTF8, StatusCodes.Status404NotFound);

    private static ContentHttpResult Page(string html) => TypedResults.Text(html, "text/html", Encoding.UTF8);
}
