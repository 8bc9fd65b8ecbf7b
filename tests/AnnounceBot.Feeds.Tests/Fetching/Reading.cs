using System.Net;
using AnnounceBot.Feeds.Fetching;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

/// <summary>A reader that may read from this machine, and a clock that stands still.</summary>
internal sealed class Reading : IDisposable
{
    /// <param name="options">Its options; the networks in them are replaced.</param>
    /// <param name="networks">The allowed networks; null: loopback.</param>
    /// <param name="names">What each host name leads to, instead of asking anybody; null: 127.0.0.1 for all of them.</param>
    public Reading(ReaderOptions? options = null, string[]? networks = null, Func<string, string[]>? names = null)
    {
        Options = (options ?? new ReaderOptions()) with { AllowedNetworks = [.. (networks ?? ["127.0.0.0/8", "::1/128"]).Select(network => IPNetwork.Parse(network))] };
        Reader = new FeedReader(Options, Clock, new GuardedClient(Options, Clock, LookUpAsync));

        Task<IPAddress[]> LookUpAsync(string host, CancellationToken ct)
            => Task.FromResult((names?.Invoke(host) ?? ["127.0.0.1"]).Select(address => IPAddress.Parse(address)).ToArray());
    }

    public TestClock Clock { get; } = new();

    public ReaderOptions Options { get; }

    public FeedReader Reader { get; }

    public Task<ReadOutcome> ReadAsync(Uri url) => ReadAsync(FeedState.New(url));

    public Task<ReadOutcome> ReadAsync(FeedState state) => Reader.ReadAsync(state, CancellationToken.None);

    /// <summary>Reads and expects a certain outcome.</summary>
    public async Task<T> ReadAsync<T>(FeedState state)
        where T : ReadOutcome => (await ReadAsync(state)).ShouldBeOfType<T>();

    public Task<T> ReadAsync<T>(Uri url)
        where T : ReadOutcome => ReadAsync<T>(FeedState.New(url));

    /// <summary>The state of a feed that was read just now, with both validators.</summary>
    public FeedState Known(Uri url) => FeedState.New(url) with
    {
        ETag = "\"v1\"",
        LastModified = "yesterday",
        ValidatorsFrom = url,
        DocumentHash = "00",
        LastFullRead = Clock.GetUtcNow(),
    };

    public void Dispose() => Reader.Dispose();
}
