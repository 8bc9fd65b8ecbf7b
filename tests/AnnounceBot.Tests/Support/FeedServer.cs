using System.Collections.Concurrent;
using System.Globalization;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Support;

/// <summary>Many feeds on a real server, with entity tags, that can be given new entries.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, int> _entries = [];
    private readonly int _entriesEach;
    private WebServer _web = null!;

    private FeedServer(int entriesEach) => _entriesEach = entriesEach;

    public IReadOnlyList<ReceivedRequest> Requests => _web.Requests;

    public static async Task<FeedServer> StartAsync(int entriesEach)
    {
        var server = new FeedServer(entriesEach);
        server._web = await WebServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public Uri Feed(int number) => _web.At($"feeds/{number}");

    public void Publish(int feed) => _entries.AddOrUpdate(feed, _entriesEach + 1, (_, count) => count + 1);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext call)
    {
        var feed = int.Parse(call.Request.Path.Value!.Split('/')[^1], CultureInfo.InvariantCulture);
        var count = _entries.GetValueOrDefault(feed, _entriesEach);
        call.Response.Headers.ETag = $"\"{feed}-{count}\"";
        if (call.Request.Headers.IfNoneMatch == call.Response.Headers.ETag)
        {
            call.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        call.Response.ContentType = "application/rss+xml";
        await call.Response.WriteAsync(Some.Rss(Enumerable.Range(1, count).Reverse().Select(entry =>
            ($"{feed}-{entry}", $"https://blog{feed}.example/{entry}?utm_source=rss", $"Entry {entry} of {feed}", Some.Noon.AddMinutes(entry)))));
    }
}
