using System.Collections.Concurrent;
using System.Text;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AnnounceBot.Discord.Tests.Rest;

/// <summary>A server that answers as the test says, and a client for it. Only waits that are the test's subject run on the clock: requests have no time limit on it unless it is asked for.</summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    public const string Token = "MTAw.secret-token.which-nobody-may-see";

    public const string UserAgent = "DiscordBot (https://example.org/announcebot, 1.0)";

    private const string Base = "/api/v10";

    private readonly ConcurrentQueue<SentRequest> _requests = [];
    private readonly WebServer _server;
    private readonly DateTimeOffset _start;

    /// <summary>A test that waits for what never comes fails then, instead of waiting for ever: requests break off, and waits on the clock end, one after the other.</summary>
    private readonly CancellationTokenSource _patience = new(Wait.Limit);
    private readonly ITimer _clockEnds;

    private FakeDiscord(WebServer server, TestClock clock, DiscordRest rest)
    {
        _server = server;
        Clock = clock;
        _start = clock.GetUtcNow();
        Rest = rest;
        _clockEnds = TimeProvider.System.CreateTimer(_ => Clock.Advance(TimeSpan.FromDays(1)), null, Wait.Limit, TimeSpan.FromSeconds(1));
    }

    public DiscordRest Rest { get; }

    public TestClock Clock { get; }

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    public SentRequest Last => _requests.Last();

    /// <param name="answer">Answers each request; null: 200 with an empty object.</param>
    public static Task<FakeDiscord> StartAsync(Action<SentRequest, HttpResponse>? answer = null, TimeSpan? longestWait = null, TimeSpan? timeout = null) =>
        StartAsync(
            (request, response) =>
            {
                answer?.Invoke(request, response);
                return Task.CompletedTask;
            },
            longestWait,
            timeout);

    public static async Task<FakeDiscord> StartAsync(Func<SentRequest, HttpResponse, Task> answer, TimeSpan? longestWait = null, TimeSpan? timeout = null)
    {
        FakeDiscord? fake = null;
        var server = await WebServer.StartAsync(call => fake!.AnswerAsync(call, answer));
        var clock = new TestClock();
        var options = new RestOptions
        {
            Token = Token,
            UserAgent = UserAgent,
            Api = server.At(Base[1..]),
            LongestWait = longestWait ?? TimeSpan.FromSeconds(5),
            Timeout = timeout ?? Timeout.InfiniteTimeSpan,
        };
        fake = new(server, clock, new(options, clock, new Random(1)));
        return fake;
    }

    /// <summary>Waits until so many requests have come.</summary>
    public Task UntilRequestsAsync(int count) => Wait.UntilAsync(() => _requests.Count >= count, $"{count} requests");

    public async ValueTask DisposeAsync()
    {
        await _clockEnds.DisposeAsync();
        _patience.Dispose();
        Rest.Dispose();
        await _server.DisposeAsync();
        _requests.SelectMany(request => RequestCheck.Of(request.Method, request.Target, request.PayloadOrNull, request.IsMultipart)).Select(violation => violation.ToString()).ShouldBeEmpty();
    }

    private async Task AnswerAsync(HttpContext call, Func<SentRequest, HttpResponse, Task> answer)
    {
        await using var patience = _patience.Token.Register(call.Abort);
        using var reader = new StreamReader(call.Request.Body, Encoding.UTF8);
        var target = call.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        target.ShouldStartWith(Base);
        var headers = call.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new SentRequest(call.Request.Method, target[Base.Length..], await reader.ReadToEndAsync(call.RequestAborted), Clock.GetUtcNow() - _start, headers);
        _requests.Enqueue(request);
        await answer(request, call.Response);
        if (!call.Response.HasStarted && call.Response.StatusCode == StatusCodes.Status200OK)
        {
            var isList = request.Target.Contains('?', StringComparison.Ordinal) || request.Method == "PUT" || request.Target.EndsWith('s');
            await call.Response.WriteAsync(isList && request.Method != "POST" ? "[]" : "{}", call.RequestAborted);
        }
    }
}
