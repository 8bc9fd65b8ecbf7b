using System.Net;
using System.Security.Authentication;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>
/// Fetches documents from addresses that strangers chose: public hosts only (checked when they are dialled, at each redirect), within
/// a deadline, up to a size, without cookies, proxies or downloads on the side. One for the whole process; it keeps connections alive.
/// </summary>
public sealed class GuardedClient : IDisposable
{
    private readonly ReaderOptions _options;
    private readonly TimeProvider _clock;
    private readonly HostDialer _dialer;
    private readonly HttpMessageInvoker _strict;
    private readonly HttpMessageInvoker _lenient;
    private readonly string _userAgent;

    /// <summary>Makes a client; nothing is connected yet.</summary>
    /// <param name="options">Limits and name.</param>
    /// <param name="clock">Measures the timeouts.</param>
    /// <exception cref="ArgumentException">Version and contact do not make a <c>User-Agent</c>.</exception>
    public GuardedClient(ReaderOptions options, TimeProvider clock)
        : this(options, clock, Dns.GetHostAddressesAsync)
    {
    }

    internal GuardedClient(ReaderOptions options, TimeProvider clock, HostLookup lookup)
    {
        _options = options;
        _clock = clock;
        _userAgent = UserAgent(options);
        _dialer = new(new AddressGuard(options.AllowedNetworks, options.AllowedPorts), options.ConnectTimeout, clock, lookup);
        _strict = new(ConnectionPool.Create(_dialer, CertificatePolicy.Strict(), options));
        _lenient = new(ConnectionPool.Create(_dialer, CertificatePolicy.Any(), options));
    }

    /// <summary>Fetches a document, following redirects.</summary>
    /// <param name="request">What to fetch.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The answer with whatever status, or why there is none. Nothing that a server does throws.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!WebAddress.IsWeb(request.Url))
        {
            return Failure(FailureKind.Address, request.Url);
        }

        using var deadline = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        var trail = new RedirectTrail(WebAddress.Bare(request.Url));
        try
        {
            return new FetchOutcome.Answered(await FollowAsync(request, trail, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Failure(FailureKind.Timeout, trail.Current);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or AuthenticationException)
        {
            ct.ThrowIfCancellationRequested();
            return deadline.IsCancellationRequested ? Failure(FailureKind.Timeout, trail.Current) : FetchFailures.Explain(e, trail.Current);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _strict.Dispose();
        _lenient.Dispose();
    }

    internal bool IsTrusted(Uri url) => WebAddress.IsWeb(url) && _dialer.IsTrusted(url.IdnHost);

    private static FetchOutcome.Failed Failure(FailureKind kind, Uri url)
        => new(kind, FailureReasons.Of(kind, url.IsAbsoluteUri ? url.Host : ""));

    private async Task<FetchedDocument> FollowAsync(FetchRequest request, RedirectTrail trail, CancellationToken ct)
    {
        while (true)
        {
            var isOwnHost = WebAddress.IsSameHost(request.Url, trail.Current);
            using var message = Compose(request, trail.Current);
            var invoker = request.AcceptsAnyCertificate && isOwnHost ? _lenient : _strict;
            using var response = await invoker.SendAsync(message, ct).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            if (!RedirectTrail.IsRedirect(status))
            {
                return await AnswerReading.ReadAsync(response, message, trail, Math.Min(_options.MaxBytes, request.MaxBytes), ct).ConfigureAwait(false);
            }

            trail.Follow(status, AnswerReading.First(response.Headers, "Location"));
        }
    }

    private HttpRequestMessage Compose(FetchRequest request, Uri url)
    {
        var message = new HttpRequestMessage(request.HeadersOnly ? HttpMethod.Head : HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Add(message, "User-Agent", _userAgent);
        Add(message, "Accept", request.Accept);
        Add(message, "Accept-Encoding", ContentDecoding.Accepted);
        if (WebAddress.IsSameOrigin(request.Url, url))
        {
            message.Headers.Authorization = WebAddress.Credentials(request.Url);
        }

        if (request.ValidatorsFrom is { } owner && WebAddress.Bare(owner) == url)
        {
            Add(message, "If-None-Match", request.ETag);
            Add(message, "If-Modified-Since", request.LastModified);
            Add(message, "A-IM", request is { AcceptsPartialFeed: true, ETag: not null } ? "feed" : null);
        }

        return message;
    }

    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string UserAgent(ReaderOptions options)
    {
        var contact = options.ContactUrl is { Length: > 0 } url ? $" (+{url})" : "";
        var text = $"AnnounceBot/{options.ProductVersion}{contact}";
        using var probe = new HttpRequestMessage();
        return probe.Headers.UserAgent.TryParseAdd(text) && text.All(c => c is >= ' ' and < (char)0x7f)
            ? text
            : throw new ArgumentException($"Not usable as User-Agent: {text}", nameof(options));
    }
}
