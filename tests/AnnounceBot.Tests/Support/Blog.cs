using System.Collections.Concurrent;
using System.Security;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Support;

/// <summary>Feeds on a real server whose documents a test writes; a path without one leads where it is told, or is not there.</summary>
internal sealed class Blog : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _documents = [];
    private readonly ConcurrentDictionary<string, (int Status, string Target)> _redirects = [];
    private WebServer _web = null!;

    public static async Task<Blog> StartAsync()
    {
        var blog = new Blog();
        blog._web = await WebServer.StartAsync(async call =>
        {
            var path = call.Request.Path.Value!.TrimStart('/');
            if (blog._redirects.TryGetValue(path, out var redirect))
            {
                call.Response.StatusCode = redirect.Status;
                call.Response.Headers.Location = redirect.Target;
                return;
            }

            call.Response.StatusCode = blog._documents.ContainsKey(path) ? 200 : 404;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(call.Response, blog._documents.GetValueOrDefault(path, ""));
        });
        return blog;
    }

    /// <summary>How often it was asked for anything.</summary>
    public int Requests => _web.Requests.Count;

    public Uri At(string path) => _web.At(path);

    public void Redirect(string path, string target, int status = 301) => _redirects[path] = (status, target);

    public void Unredirect(string path) => _redirects.TryRemove(path, out _);

    /// <summary>What a feed of this address says from now on.</summary>
    /// <param name="home">Its home page; by default that of the address's first word: https://ada.example/ for "ada".</param>
    public void Say(string path, string title, IEnumerable<string> items, string? home = null) => _documents[path] =
        $"<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>{SecurityElement.Escape(title)}</title><link>{home ?? $"https://{path}.example/"}</link>{string.Concat(items)}</channel></rss>";

    public void SayRaw(string path, string document) => _documents[path] = document;

    /// <summary>An RSS item; what is null is left out.</summary>
    public static string Item(
        string? guid, string? link = null, string? title = null, DateTimeOffset? published = null, string? text = null, string? author = null, string[]? tags = null, string more = "")
    {
        string Element(string name, string? value) => value is null ? "" : $"<{name}>{SecurityElement.Escape(value)}</{name.Split(' ')[0]}>";
        return "<item>" + Element("guid isPermaLink=\"false\"", guid) + Element("link", link) + Element("title", title) + Element("pubDate", published?.ToString("r"))
            + Element("description", text) + Element("dc:creator", author) + string.Concat((tags ?? []).Select(tag => Element("category", tag))) + more + "</item>";
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
