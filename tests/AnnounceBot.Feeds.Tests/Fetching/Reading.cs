using System.Net;
using AnnounceBot.Testing;

namespace AnnounceBot.Feeds.Tests.Fetching;

/// <summary>A reader that may read from this machine, and a clock that stands still.</summary>
internal sealed class Reading : IDisposable
{
    public Reading(ReaderOptions? options = null)
    {
        Options = (options ?? new ReaderOptions()) with { AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")] };
        Reader = new FeedReader(Options, Clock);
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

    public void Dispose() => Reader.Dispose();
}
