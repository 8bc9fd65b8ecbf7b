using System.Text.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Blogs.Formats;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnnounceBot.Playground.Blogs.Publishing;

/// <summary><c>/playground/blogs</c>: what there is, publishing, editing and breaking, for the page, tests and scripts.</summary>
/// <param name="address">Where the server listens; known only once it does.</param>
internal sealed class PublishingEndpoints(Blogosphere blogs, TimeProvider clock, Func<Uri> address)
{
    private const string One = "/playground/blogs/{name}";
    private const string UsualTrouble = "truncated";

    private readonly Publisher _publisher = new(blogs, clock);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/playground/blogs", context => WriteAsync(context, 200, new JsonArray([.. blogs.All.Select(Told)])));
        routes.MapPost(One + "/posts", context => AnswerAsync(context, Publish));
        routes.MapPatch(One + "/posts/{which}", context => AnswerAsync(context, Edit));
        routes.MapPost(One + "/break", context => AnswerAsync(context, Break));
    }

    private (int Status, JsonObject Body) Publish(HttpContext context, Blog blog, JsonObject body)
    {
        var post = _publisher.Publish(blog.About.Name, PostForm.Read(body));
        return (201, Brief(blogs.Find(blog.About.Name)!, post.Slug));
    }

    private (int Status, JsonObject Body) Edit(HttpContext context, Blog blog, JsonObject body)
    {
        var form = PostForm.Read(body);
        if (form.IsEmpty)
            throw new PostFormException("Say what to change: title, text, author or tags.");

        var which = context.Request.RouteValues["which"] as string ?? "";
        return _publisher.Edit(blog.About.Name, which, form) is { } post
            ? (200, Brief(blogs.Find(blog.About.Name)!, post.Slug))
            : (404, Sentence($"The blog \"{blog.About.Name}\" has no post \"{which}\"; give its slug, or its number counted from 1, the newest."));
    }

    private (int Status, JsonObject Body) Break(HttpContext context, Blog blog, JsonObject body)
    {
        var how = body["how"] switch
        {
            null => UsualTrouble,
            JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => value.ToString(),
            var other => other.ToJsonString(),
        };
        _publisher.Break(blog.About.Name, how);
        return (200, new() { ["broken"] = Publisher.WordFor(blogs.Find(blog.About.Name)!.Trouble) });
    }

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, Blog, JsonObject, (int Status, JsonObject Body)> answer)
    {
        var name = context.Request.RouteValues["name"] as string ?? "";
        if (blogs.Find(name) is not { } blog)
        {
            await WriteAsync(context, 404, Sentence(blogs.NoSuchBlog(name)));
            return;
        }

        try
        {
            var (status, body) = answer(context, blog, await ReadAsync(context));
            await WriteAsync(context, status, body);
        }
        catch (PostFormException problem)
        {
            await WriteAsync(context, 400, Sentence(problem.Message));
        }
    }

    // No body at all is as good as an empty object.
    private static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        try
        {
            return body.Length == 0 ? [] : JsonNode.Parse(body.ToArray()) as JsonObject ?? throw new PostFormException("Send a JSON object, as {\"title\":\"Hello\"}.");
        }
        catch (JsonException)
        {
            throw new PostFormException("This is not JSON. Send an object, as {\"title\":\"Hello\"}.");
        }
    }

    private JsonObject Told(Blog blog)
    {
        var links = LinksOf(blog);
        return new()
        {
            ["name"] = blog.About.Name,
            ["title"] = blog.About.Title,
            ["description"] = blog.About.Description,
            ["language"] = blog.About.Language,
            ["format"] = blog.About.Format.ToString().ToLowerInvariant(),
            ["feed"] = links.Feed.AbsoluteUri,
            ["home"] = links.Home.AbsoluteUri,
            ["authors"] = new JsonArray([.. blog.About.Authors.Select(author => JsonValue.Create(author.Name))]),
            ["broken"] = Publisher.WordFor(blog.Trouble),
            ["posts"] = new JsonArray([.. blog.Posts.Select(post => Told(blog, post))]),
        };
    }

    private JsonObject Told(Blog blog, Post post)
    {
        var told = Brief(blog, post.Slug);
        told["author"] = post.Author;
        told["published"] = FeedDates.Rfc3339(post.Published);
        told["updated"] = FeedDates.Rfc3339(post.Updated);
        return told;
    }

    private JsonObject Brief(Blog blog, string slug)
    {
        var post = blog.Posts.First(post => post.Slug == slug);
        return new()
        {
            ["number"] = blog.Posts.IndexOf(post) + 1,
            ["slug"] = post.Slug,
            ["url"] = LinksOf(blog).Of(post).AbsoluteUri,
            ["title"] = post.Title,
        };
    }

    private BlogLinks LinksOf(Blog blog) => new(address(), blog.About.Name);

    private static JsonObject Sentence(string text) => new() { ["message"] = text };

    private static Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
