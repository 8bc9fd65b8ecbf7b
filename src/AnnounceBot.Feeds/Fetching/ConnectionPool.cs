using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>The settings of the HTTP stack: all that it would do by itself and that a guest should not is off.</summary>
internal static class ConnectionPool
{
    private const int MaxHeaderKilobytes = 64;
    private const int MaxDrainedBytes = 64 * 1024;

    private static readonly HttpRequestOptionsKey<Socket> Dialled = new("AnnounceBot.Dialled");

    public static SocketsHttpHandler Create(HostDialer dialer, SslClientAuthenticationOptions tls, ReaderOptions options) => new()
    {
        ConnectCallback = (context, ct) => DialOnceAsync(dialer, context, ct),
        SslOptions = tls,
        ConnectTimeout = options.ConnectTimeout,   // frees an abandoned TLS handshake; the dialer has its own
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        MaxResponseDrainSize = MaxDrainedBytes,
        MaxConnectionsPerServer = options.ConnectionsPerHost,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),   // for a redirect, or another feed of the host; the next poll is many minutes away
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),   // names are looked up again
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,   // validators go back byte for byte
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    };

    /// <summary>
    /// A request that lost a reused connection gets one of its own, and if that is closed as well it has failed; the stack would go on
    /// to try four times. A first connection that lives on is no failure: the stack may dial twice while it finds out about HTTP/2.
    /// </summary>
    private static async ValueTask<Stream> DialOnceAsync(HostDialer dialer, SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var options = context.InitialRequestMessage.Options;
        if (options.TryGetValue(Dialled, out var first) && first.SafeHandle.IsClosed)
        {
            throw new FetchException(FailureKind.Connection);
        }

        var stream = await dialer.DialAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, ct).ConfigureAwait(false);
        options.Set(Dialled, stream.Socket);
        return stream;
    }
}
