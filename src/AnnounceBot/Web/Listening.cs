using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AnnounceBot.Web;

/// <summary>Where a site listens, and how much it takes from whoever asks.</summary>
internal static class Listening
{
    public static void Configure(KestrelServerOptions kestrel, Uri at)
    {
        Limit(kestrel);
        Listen(kestrel, at);
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestBufferSize = 32 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        kestrel.Limits.MaxConcurrentConnections = 1000;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
    }

    // A browser may try ::1 or 127.0.0.1 for "localhost", so a known port is taken on both; "any free one" could differ between the two.
    private static void Listen(KestrelServerOptions kestrel, Uri at)
    {
        if (IPAddress.TryParse(at.IdnHost, out var ip))
            kestrel.Listen(ip, at.Port);
        else if (at.Port == 0)
            kestrel.Listen(IPAddress.Loopback, at.Port);
        else
            kestrel.ListenLocalhost(at.Port);
    }
}
