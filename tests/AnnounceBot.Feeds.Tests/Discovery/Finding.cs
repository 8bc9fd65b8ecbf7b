using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Feeds.Pages;
using AnnounceBot.Feeds.Tests.Fetching;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Feeds.Tests.Discovery;

/// <summary>A server whose paths are what a test says, everything else being 404, and a finder that may read from it.</summary>
internal sealed class Finding : IAsyncDisposable
{
    private readonly Reading _reading = new();
    private readonly Dictionary<string, (string Body, string Type, string? Link)> _documents = [];

    private Finding()
    {
    }

    public WebServer Web { get; private set; } = null!;

    public IEnumerable<string> Targets => Web.Requests.Select(request => request.Target);

    public static async Task<Finding> StartAsync()
    {
        var finding = new Finding();
        finding.Web = await WebServer.StartAsync(finding.AnswerAsync);
        return finding;
    }

    /// <summary>A server with one page, at <c>/blog/</c>.</summary>
    public static async Task<Finding> OfPageAsync(string head, string? link = null)
    {
        var finding = await StartAsync();
        return finding.WithPage("/blog/", head, link);
    }

    public Finding With(string path, string body, string type = "text/html; charset=utf-8", string? link = null)
    {
        _documents[path] = (body, type, link);
        return this;
    }

    public Finding WithPage(string path, string head, string? link = null) =>
        With(path, $"<!doctype html><html lang=en><head><title>A page</title>{head}</head><body><p>Words.</p></body></html>", link: link);

    public Finding WithFeed(string path) => With(path, Answers.Rss(), "application/rss+xml");

    public Task<DiscoveryOutcome> FindAsync(string path = "blog/") => FindAsync(Web.At(path));

    public Task<DiscoveryOutcome> FindAsync(Uri url) => new FeedFinder(_reading.Reader).FindAsync(url, CancellationToken.None);

    public async Task<IReadOnlyList<OfferedFeed>> FeedsAsync(string path = "blog/") => (await FindAsync(path)).ShouldBeOfType<DiscoveryOutcome.Found>().Feeds;

    /// <summary>An address of this server under another host's name.</summary>
    public Uri Named(string host, string path) => new UriBuilder(Web.At(path)) { Host = host }.Uri;

    public async ValueTask DisposeAsync()
    {
        _reading.Dispose();
        await Web.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext call)
    {
        if (!_documents.TryGetValue(call.Request.Path, out var document))
        {
            call.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        call.Response.ContentType = document.Type;
        if (document.Link is not null)
        {
            call.Response.Headers.Link = document.Link;
        }

        return call.Response.WriteAsync(document.Body);
    }
}
