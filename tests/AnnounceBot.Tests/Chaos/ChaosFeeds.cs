using System.Collections.Immutable;
using System.Globalization;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Chaos;

/// <summary>The feeds, on a real server: each shows what was published of it so far.</summary>
internal sealed class ChaosFeeds : IAsyncDisposable
{
    // So long ago that nothing lies in the future, and lately enough for the first poll to announce it.
    private static readonly TimeSpan Ago = TimeSpan.FromDays(3);

    private readonly DateTimeOffset _first = TimeProvider.System.GetUtcNow() - Ago;
    private ImmutableList<ChaosPost> _published = [];
    private WebServer _web = null!;

    private ChaosFeeds()
    {
    }

    public static async Task<ChaosFeeds> StartAsync()
    {
        var feeds = new ChaosFeeds();
        feeds._web = await WebServer.StartAsync(feeds.AnswerAsync);
        return feeds;
    }

    public Uri Feed(int number) => _web.At($"{number}");

    public void Publish(IEnumerable<ChaosPost> posts) => _published = _published.AddRange(posts);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext call)
    {
        var feed = int.Parse(call.Request.Path.Value!.TrimStart('/'), CultureInfo.InvariantCulture);
        var posts = _published.Where(post => post.Feed == feed).Reverse().ToList();
        call.Response.Headers.ETag = $"\"{posts.Count}\"";
        if (call.Request.Headers.IfNoneMatch == call.Response.Headers.ETag)
        {
            call.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        call.Response.ContentType = "application/rss+xml";
        await call.Response.WriteAsync(Some.Rss(posts.Select(post =>
            ($"{post.Number}", $"https://blog{feed}.example/{post.Page}", post.Title, _first.AddSeconds(post.Number)))));
    }
}
