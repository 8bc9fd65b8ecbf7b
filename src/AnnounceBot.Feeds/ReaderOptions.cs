using System.Net;

namespace AnnounceBot.Feeds;

/// <summary>How a <see cref="FeedReader"/> behaves towards servers.</summary>
public sealed record ReaderOptions
{
    /// <summary>Our version, as the <c>User-Agent</c> shows it (RFC 9110 §10.1.5); a token without spaces.</summary>
    public string ProductVersion { get; init; } = "0.1.0";

    /// <summary>Where a server's operator can read about this bot and complain; null leaves it out of the <c>User-Agent</c>.</summary>
    public string? ContactUrl { get; init; }

    /// <summary>The total deadline of one read: name, connection, all redirects and the whole body; 30 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long connecting to a host may take, all of its addresses together; 10 seconds by default.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many connections to one host may be open at a time; 4 by default.</summary>
    public int ConnectionsPerHost { get; init; } = 4;

    /// <summary>The most bytes that a body may have, on the wire and again after decompression; 15 MiB by default.</summary>
    public int MaxBytes { get; init; } = 15 * 1024 * 1024;

    /// <summary>
    /// Networks that may be read from although they are not public, such as <c>127.0.0.0/8</c>; none by default.
    /// Hosts in them are trusted: see <see cref="FeedReader.IsTrusted"/>.
    /// </summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>
    /// The ports that public hosts may be read from. Null, the default: 80, 443 and those from 1024 up that no other well-known
    /// service uses. Hosts in <see cref="AllowedNetworks"/> may use any.
    /// </summary>
    public IReadOnlyList<int>? AllowedPorts { get; init; }
}
