using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Blogs;

/// <summary>A playground with the sample community and a clock of its own, and somebody who writes there over HTTP.</summary>
internal sealed class BlogClient : IAsyncDisposable
{
    private BlogClient(PlaygroundServer server, TestClock clock) => (Server, Clock, Http.BaseAddress) = (server, clock, server.Address);

    public PlaygroundServer Server { get; }

    public TestClock Clock { get; }

    public HttpClient Http { get; } = new();

    public static async Task<BlogClient> StartAsync()
    {
        var clock = new TestClock();
        return new(await PlaygroundServer.StartAsync(new(0, Sample.Community), clock, CancellationToken.None), clock);
    }

    public Task<JsonObject> PublishAsync(string blog, JsonNode? body = null) => SendAsync(HttpMethod.Post, $"playground/blogs/{blog}/posts", body, HttpStatusCode.Created);

    public Task<JsonObject> EditAsync(string blog, string which, JsonNode body) => SendAsync(HttpMethod.Patch, $"playground/blogs/{blog}/posts/{which}", body);

    public Task<JsonObject> BreakAsync(string blog, string how) => SendAsync(HttpMethod.Post, $"playground/blogs/{blog}/break", new JsonObject { ["how"] = how });

    public async Task<JsonObject> SendAsync(HttpMethod method, string path, JsonNode? body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    public async Task<JsonObject> ToldAsync(string blog)
    {
        var all = await Http.GetFromJsonAsync<JsonArray>("playground/blogs");
        return all!.Select(one => one!.AsObject()).Single(one => (string)one["name"]! == blog);
    }

    /// <summary>The newest item of the RSS blog.</summary>
    public async Task<XElement> NewestAsync() =>
        XDocument.Parse(await Http.GetStringAsync("blogs/workbench")).Descendants("item").First();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
