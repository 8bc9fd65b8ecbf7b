namespace AnnounceBot.Feeds.Fetching;

/// <summary>One document to be fetched.</summary>
/// <param name="Url">Its address. A user name and password in it become an <c>Authorization</c> field; the fragment is not sent.</param>
public sealed record FetchRequest(Uri Url)
{
    /// <summary>What is wanted of a feed's address: feeds first, anything rather than nothing.</summary>
    public const string Feeds = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1";

    /// <summary>What is wanted of a page's address.</summary>
    public const string Pages = "text/html, application/xhtml+xml, */*;q=0.1";

    /// <summary>The <c>Accept</c> field (RFC 9110 §12.5.1).</summary>
    public string Accept { get; init; } = Feeds;

    /// <summary>Whether only status and header fields are wanted (<c>HEAD</c>, RFC 9110 §9.3.2): the body stays empty. Some servers refuse it or answer otherwise than they would <c>GET</c>.</summary>
    public bool HeadersOnly { get; init; }

    /// <summary>The entity tag of what is known already, byte for byte; null for an unconditional request.</summary>
    public string? ETag { get; init; }

    /// <summary>The modification date of what is known already, byte for byte.</summary>
    public string? LastModified { get; init; }

    /// <summary>The address that sent the two validators; they go to no other.</summary>
    public Uri? ValidatorsFrom { get; init; }

    /// <summary>Whether a 226 with only the new entries is welcome (RFC 3229, <c>A-IM: feed</c>); asked for only beside an entity tag.</summary>
    public bool AcceptsPartialFeed { get; init; }

    /// <summary>The most bytes that the body may have, where that is less than <see cref="ReaderOptions.MaxBytes"/>.</summary>
    public int MaxBytes { get; init; } = int.MaxValue;

    /// <summary>Whether the host of <see cref="Url"/>, and no other, may have a certificate that does not prove who it is.</summary>
    public bool AcceptsAnyCertificate { get; init; }

    /// <summary>The address without user name and password, so that no log gets to see them.</summary>
    public override string ToString() => $"{nameof(FetchRequest)} of {WebAddress.Bare(Url)}";
}
