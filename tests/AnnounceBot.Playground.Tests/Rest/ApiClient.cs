using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Rest;

/// <summary>
/// A playground with its own clock, and a plain HTTP client that has the bot's token. Where Discord's OpenAPI document is there, a test
/// fails when an answer does not fit it.
/// </summary>
internal sealed class ApiClient : IAsyncDisposable
{
    private const int MostRefused = 100;

    private ApiClient(PlaygroundServer server, TestClock clock)
    {
        Server = server;
        Clock = clock;
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", PlaygroundServer.Token);
    }

    public PlaygroundServer Server { get; }

    public TestClock Clock { get; }

    public HttpClient Http { get; } = new();

    /// <param name="with">Changes the options.</param>
    public static async Task<ApiClient> StartAsync(Func<PlaygroundOptions, PlaygroundOptions>? with = null)
    {
        var clock = new TestClock();
        var options = new PlaygroundOptions(0, SampleCommunity.None) { OpenApi = DiscordDocument.Shared };
        return new(await PlaygroundServer.StartAsync(with?.Invoke(options) ?? options, clock, CancellationToken.None), clock);
    }

    public async Task<Answer> SendAsync(string method, string path, HttpContent? content = null)
    {
        var body = content is null ? null : await content.ReadAsByteArrayAsync();
        for (var refused = 0; refused < MostRefused; refused++)
        {
            var answer = await TryAsync(method, path, body, content?.Headers.ContentType);
            if (!answer.IsRateLimit)
                return answer;

            Clock.Advance(answer.RetryAfter!.Value);
        }

        throw new InvalidOperationException($"{method} {path} was refused {MostRefused} times, each time after the wait that was asked for.");
    }

    private async Task<Answer> TryAsync(string method, string path, byte[]? body, MediaTypeHeaderValue? type)
    {
        using var content = body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = type } };
        using var request = new HttpRequestMessage(new HttpMethod(method), Server.Api + path) { Content = content };
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers.RetryAfter?.Delta);
    }

    public Task<Answer> SendAsync(string method, string path, JsonNode body) => SendAsync(method, path, JsonContent.Create(body));

    public Task<Answer> GetAsync(string path) => SendAsync("GET", path);

    public Task<Answer> PostAsync(string path, JsonNode body) => SendAsync("POST", path, body);

    /// <summary>Sends a message that must be taken.</summary>
    public async Task<JsonObject> SayAsync(string channel, string content) =>
        (await PostAsync($"/channels/{channel}/messages", new JsonObject { ["content"] = content })).Object;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        Server.Violations.OfAnswers.ShouldBeEmpty();
    }

    public sealed record Answer(HttpStatusCode Status, JsonNode? Body, TimeSpan? RetryAfter)
    {
        /// <summary>The body of a success.</summary>
        public JsonObject Object => Succeeded().Body.ShouldBeOfType<JsonObject>();

        public JsonArray Array => Succeeded().Body.ShouldBeOfType<JsonArray>();

        /// <summary>Whether a bucket is empty: such an answer has no code.</summary>
        public bool IsRateLimit => Status == HttpStatusCode.TooManyRequests && Body?["code"] is null;

        public int Code => Body!["code"]!.GetValue<int>();

        /// <summary>Discord's name for what is wrong with a field: <c>embeds.0.title</c>.</summary>
        public string? ErrorAt(string path) =>
            path.Split('.').Aggregate(Body!["errors"], (node, part) => node?[part])?["_errors"]?[0]?["code"]?.GetValue<string>();

        public void ShouldRefuse(HttpStatusCode status, int code)
        {
            Status.ShouldBe(status, Body?.ToJsonString());
            Code.ShouldBe(code, Body?.ToJsonString());
        }

        private Answer Succeeded()
        {
            ((int)Status).ShouldBeInRange(200, 299, Body?.ToJsonString());
            return this;
        }
    }
}
