using AnnounceBot.Feeds.Fetching;

namespace AnnounceBot.Feeds;

/// <summary>
/// Reads feeds over HTTP, politely (conditional requests, Retry-After, an honest name) and safely (public hosts only, bounded time and
/// size). One for the whole process. It keeps no memory of feeds: that is <see cref="FeedState"/>, which the caller stores.
/// </summary>
public sealed class FeedReader : IDisposable
{
    /// <summary>At least this often a whole document is asked for, in case a server says "unchanged" for ever.</summary>
    private static readonly TimeSpan LongestWithoutDocument = TimeSpan.FromDays(7);

    private readonly GuardedClient _client;
    private readonly ReaderOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Makes a reader; nothing is connected yet.</summary>
    /// <param name="options">Limits and name.</param>
    /// <param name="clock">Tells the time and measures the timeouts.</param>
    /// <exception cref="ArgumentException">Version and contact do not make a <c>User-Agent</c>.</exception>
    public FeedReader(ReaderOptions options, TimeProvider clock)
        : this(options, clock, new GuardedClient(options, clock))
    {
    }

    internal FeedReader(ReaderOptions options, TimeProvider clock, GuardedClient client)
    {
        _options = options;
        _clock = clock;
        _client = client;
    }

    /// <summary>For other documents of the same hosts, such as pages and icons: the same guards, limits and connections.</summary>
    public GuardedClient Documents => _client;

    /// <summary>Reads a feed, unless it is as it was last time.</summary>
    /// <param name="state">What is remembered of it; <see cref="FeedState.New"/> the first time.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The outcome with the state to store. Nothing that a server does throws.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    /// <remarks>Conditional requests: RFC 9110 §13. While <see cref="FeedState.NotBefore"/> lies ahead nothing is sent.</remarks>
    public async Task<ReadOutcome> ReadAsync(FeedState state, CancellationToken ct)
    {
        var start = _clock.GetUtcNow();
        if (StillToWait(state, start) is { } rest)
        {
            return new ReadOutcome.Busy(rest, FailureReasons.StillWaiting) { State = state };
        }

        var outcome = await _client.FetchAsync(RequestFor(state, start), ct).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        return outcome switch
        {
            FetchOutcome.Answered answer => Verdict.Of(state, answer.Document, _options.MaxBytes, now),
            FetchOutcome.Failed failed => new ReadOutcome.Failed(failed.Kind, failed.Reason) { State = state.AfterFailure(now) },
            _ => throw new InvalidOperationException("An outcome that is not known here"),
        };
    }

    /// <summary>
    /// Whether a host lies in <see cref="ReaderOptions.AllowedNetworks"/>: by its literal address, as localhost, or by the address that
    /// was dialled last. Such hosts are exempt from the spacing between requests and from the shortest interval.
    /// </summary>
    /// <param name="url">An address on the host.</param>
    public bool IsTrusted(Uri url) => _client.IsTrusted(url);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>A time further away than any server may ask for comes from a clock that was wrong; it does not count.</summary>
    private static TimeSpan? StillToWait(FeedState state, DateTimeOffset now)
        => state.NotBefore - now is { } rest && rest > TimeSpan.Zero && rest <= RetryAfter.Longest ? rest : null;

    private static FetchRequest RequestFor(FeedState state, DateTimeOffset now)
    {
        var request = new FetchRequest(state.Url) { AcceptsAnyCertificate = state.AcceptsAnyCertificate };
        var isRecent = now - state.LastFullRead is { } age && age >= TimeSpan.Zero && age < LongestWithoutDocument;
        return !isRecent
            ? request
            : request with { ETag = state.ETag, LastModified = state.LastModified, ValidatorsFrom = state.ValidatorsFrom, AcceptsPartialFeed = true };
    }
}
