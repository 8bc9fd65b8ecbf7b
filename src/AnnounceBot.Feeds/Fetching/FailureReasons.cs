namespace AnnounceBot.Feeds.Fetching;

/// <summary>What went wrong and what to do, in sentences for bloggers and moderators. No addresses, ports or answers of any inside.</summary>
internal static class FailureReasons
{
    public const string Loop = "The address redirects in a circle, or too often. Its owner has to correct the redirects; or follow the address that a browser ends up at.";
    public const string MissingDocument = "The server said that all is well but sent no document. Its owner should look at what the address delivers.";
    public const string StrayNotModified = "The server said that nothing has changed although we asked for the whole feed. If this goes on, its owner should look at the site's cache.";
    public const string Gone = "The server says that this feed is gone for good (410). Remove it, or follow the blog's new feed.";

    public const string StillWaiting = "The server asked us to come later, and that time is not over. Nothing needs to be done.";

    /// <summary>The sentence for a failure without an HTTP status.</summary>
    public static string Of(FailureKind kind, string host) => kind switch
    {
        FailureKind.Address => "Only http:// and https:// addresses with a host name can be read. Correct the address.",
        FailureKind.NotAllowed => $"{host} is not a public web address, so it is not read. If it is one of yours, the operator can list its network under watching.allowedNetworks.",
        FailureKind.Name => $"The name {host} was not found. Check the address for typing mistakes, or ask the blog's owner whether it has moved.",
        FailureKind.Connection => $"{host} could not be reached. The site may be down for a while; it is tried again by itself.",
        FailureKind.Certificate => Certificate(host, "has no secure connection that works"),
        FailureKind.Timeout => $"{host} took too long to answer. The site may be overloaded; it is tried again by itself.",
        FailureKind.Protocol => $"{host} sent an answer that is not proper HTTP. Its owner should look at the server.",
        FailureKind.Truncated => $"{host} broke off in the middle of the document. It is tried again by itself; if this goes on, its owner should look at the server.",
        FailureKind.TooLarge => $"The document from {host} is too large to be a feed. Its owner can shorten it to the newest entries; else the operator can raise watching.maxBytes.",
        FailureKind.Encoding => $"{host} sent a document that cannot be unpacked. Its owner should look at the server's compression settings.",
        FailureKind.Redirect => $"{host} redirects to something that is no web address. Its owner has to correct the redirect.",
        _ => $"{host} could not be read.",
    };

    /// <summary>The sentence for a certificate that is refused.</summary>
    public static string Certificate(string host, string fault)
        => $"{host} {fault}, so it is not read. Its owner has to renew or correct the certificate; until then a moderator can allow it for this feed only.";

    /// <summary>What an error status means.</summary>
    public static (FailureKind Kind, string Reason) OfStatus(int status) => status switch
    {
        401 => (FailureKind.Unauthorized, "The feed asks for a password (401). Its owner has to make it public, or give you an address that carries the access."),
        403 => (FailureKind.Forbidden, "The server refuses to let this bot read the feed (403). Ask its owner to allow it; the bot says who it is in its User-Agent."),
        404 => (FailureKind.NotFound, "There is nothing at this address (404). Check it for typing mistakes, or look for the blog's new feed."),
        >= 400 and < 500 => (FailureKind.Refused, $"The server refuses the request ({status}). Check the address, or ask the blog's owner."),
        >= 500 and < 600 => (FailureKind.Server, $"The server is in trouble ({status}). It is tried again by itself; if this goes on, tell the blog's owner."),
        >= 300 and < 400 => (FailureKind.Redirect, $"The address redirects without saying where to ({status}). Its owner has to correct the redirect."),
        206 or 226 => (FailureKind.NoDocument, $"The server sent a part of the document that nobody asked for ({status}). Its owner should look at the server or its cache."),
        >= 200 and < 300 => (FailureKind.NoDocument, MissingDocument),
        _ => (FailureKind.Refused, $"The server answered with a status that means nothing ({status}). Its owner should look at the server."),
    };

    /// <summary>The wall that only lets browsers through.</summary>
    public const string Challenge = "The site only lets people's browsers through at the moment (a bot check). Ask its owner to let feed readers reach the feed's address.";

    /// <summary>We are to come later.</summary>
    public static string Busy(int status) => status == 429
        ? "The server says that it is asked too often (429), so we wait. Nothing needs to be done."
        : $"The server is busy and asks us to come later ({status}). Nothing needs to be done.";
}
