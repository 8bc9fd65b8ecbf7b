using System.Net.Security;
using System.Text;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>The settings of the HTTP stack: all that it would do by itself and that a guest should not is off.</summary>
internal static class ConnectionPool
{
    private const int MaxHeaderKilobytes = 64;
    private const int MaxDrainedBytes = 64 * 1024;

    private static readonly HttpRequestOptionsKey<bool> HasDialled = new("AnnounceBot.HasDialled");

    public static SocketsHttpHandler Create(HostDialer dialer, SslClientAuthenticationOptions tls, TimeSpan connectTimeout) => new()
    {
        ConnectCallback = (context, ct) => DialOnce(dialer, context, ct),
        SslOptions = tls,
        ConnectTimeout = connectTimeout,   // frees an abandoned TLS handshake; the dialer has its own
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        MaxResponseDrainSize = MaxDrainedBytes,
        MaxConnectionsPerServer = 4,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),   // names are looked up again
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,   // validators go back byte for byte
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    };

    /// <summary>A request that lost a reused connection gets one of its own; the stack would go on to try that four times.</summary>
    private static ValueTask<Stream> DialOnce(HostDialer dialer, SocketsHttpConnectionContext context, CancellationToken ct)
    {
        if (context.InitialRequestMessage.Options.TryGetValue(HasDialled, out _))
        {
            throw new FetchException(FailureKind.Connection);
        }

        context.InitialRequestMessage.Options.Set(HasDialled, true);
        return dialer.DialAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, ct);
    }
}
