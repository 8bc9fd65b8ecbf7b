using System.Net;
using System.Net.Http.Headers;
using AnnounceBot.Feeds;
using BenchmarkDotNet.Attributes;

namespace AnnounceBot.Benchmarks.Feeds;

/// <summary>Asking for a feed that has not changed, beside the floor: a bare HttpClient that makes the same conditional requests.</summary>
[MemoryDiagnoser]
public class UnchangedBenchmark : IDisposable
{
    private const int Requests = 200;

    private UnchangedServer? _server;
    private FeedReader? _reader;
    private FeedState? _state;
    private HttpClient? _http;

    [GlobalSetup]
    public void Start()
    {
        _server = new();
        _state = FeedState.New(_server.Address) with { ETag = "\"v1\"", ValidatorsFrom = _server.Address, LastFullRead = TimeProvider.System.GetUtcNow() };
        _reader = new(new() { AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")] }, TimeProvider.System);
        _http = new();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _http?.Dispose();
        _reader?.Dispose();
        _server?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Requests)]
    public async Task BareHttpClient()
    {
        for (var i = 0; i < Requests; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, _server!.Address);
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"v1\""));
            using var answer = await _http!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Expect(answer.StatusCode == HttpStatusCode.NotModified);
        }
    }

    [Benchmark(OperationsPerInvoke = Requests)]
    public async Task Reader()
    {
        for (var i = 0; i < Requests; i++)
            Expect(await _reader!.ReadAsync(_state!, CancellationToken.None) is ReadOutcome.Unchanged);
    }

    private static void Expect(bool isSo)
    {
        if (!isSo)
            throw new InvalidOperationException("The server did not answer 304, or was not understood");
    }
}
