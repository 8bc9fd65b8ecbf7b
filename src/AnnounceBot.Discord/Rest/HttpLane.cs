using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using AnnounceBot.Discord.Rest.RateLimits;

namespace AnnounceBot.Discord.Rest;

/// <summary>Connections to Discord, and what every request on them has. Interactions have a lane of their own: their answers have 3 seconds.</summary>
internal sealed class HttpLane : IDisposable
{
    private const int MostAnswerBytes = 8 * 1024 * 1024;
    private const int SecondsBetweenSigns = 60;

    private readonly HttpClient _http;
    private readonly string _api;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;
    private readonly AuthenticationHeaderValue? _authorization;

    /// <param name="token">Null: the lane is for calls that carry none.</param>
    /// <param name="life">How long a connection may be used; then the name is looked up again.</param>
    /// <param name="quiet">How long one is kept that nobody uses.</param>
    public HttpLane(RestOptions options, TimeProvider clock, string? token, TimeSpan life, TimeSpan quiet)
    {
        _clock = clock;
        _timeout = options.Timeout;
        _api = options.Api.AbsoluteUri.TrimEnd('/');
        _authorization = token is null ? null : new("Bot", token);
        _http = new(Handler(life, quiet), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
    }

    /// <summary>How far Discord's clock is ahead of ours, by its newest answer; null: there was none yet.</summary>
    public TimeSpan? ClockLead { get; private set; }

    /// <summary>Whether requests carry the token, so that a 401 is about it.</summary>
    public bool HasToken => _authorization is not null;

    /// <summary>Makes one request, once.</summary>
    /// <exception cref="LostAnswerException">No answer, or none that can be read.</exception>
    public async Task<RestAnswer> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var content = call.Body is { } body ? new WatchedContent(body) : null;
        using var request = Request(call, content);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.Headers.Date is { } date)
                ClockLead = date - _clock.GetUtcNow();
            await response.Content.LoadIntoBufferAsync(MostAnswerBytes, either.Token);
            return new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token), RateHeaders.Of(response.Headers));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LostAnswerException($"no answer within {_timeout.TotalSeconds:0.#} s", WasWritten(content));
        }
        catch (HttpRequestException e)
        {
            throw new LostAnswerException(Sentence(e), WasWritten(content), e);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)   // the latter from Brotli
        {
            throw new LostAnswerException("the answer cannot be unpacked", WasWritten(content), e);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(RestCall call, WatchedContent? content)
    {
        var request = new HttpRequestMessage(call.Method, _api + call.Path + call.Query) { Content = content };
        request.Headers.Authorization = _authorization;
        if (!string.IsNullOrWhiteSpace(call.AuditReason))
            request.Headers.Add("X-Audit-Log-Reason", Uri.EscapeDataString(TextLimits.Cut(call.AuditReason, Limits.AuditReason)));

        return request;
    }

    /// <summary>What has an effect has a body, if an empty one: before that is begun, nothing can have been done.</summary>
    private static bool WasWritten(WatchedContent? content) => content?.WasBegun ?? true;

    private static string Sentence(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its name is not known here",
        HttpRequestError.ConnectionError => "no connection could be made",
        HttpRequestError.SecureConnectionError => "no secure connection could be made",
        HttpRequestError.ConfigurationLimitExceeded => "the answer is too long",
        _ => "the connection broke",
    };

    private static SocketsHttpHandler Handler(TimeSpan life, TimeSpan quiet) => new()
    {
        PooledConnectionLifetime = life,
        PooledConnectionIdleTimeout = quiet,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ConnectCallback = ConnectAsync,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        ActivityHeadersPropagator = null,
    };

    /// <summary>As the handler itself would, and with a sign of life every minute: routers forget quiet connections, and a forgotten one costs a timeout.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, SecondsBetweenSigns);
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
