namespace AnnounceBot.Feeds;

/// <summary>Why a read brought nothing.</summary>
public enum FailureKind
{
    /// <summary>The address is not one that we read from: another scheme, no host.</summary>
    Address,

    /// <summary>The host, port or address of the connection is not public and not allowed.</summary>
    NotAllowed,

    /// <summary>The host's name has no address.</summary>
    Name,

    /// <summary>No connection, or it broke before anything was answered.</summary>
    Connection,

    /// <summary>No secure connection: certificate or TLS (RFC 8446).</summary>
    Certificate,

    /// <summary>Not done within the connect timeout or the total deadline.</summary>
    Timeout,

    /// <summary>The answer is not HTTP as we know it, or its header section is too large.</summary>
    Protocol,

    /// <summary>The body ended before it was complete.</summary>
    Truncated,

    /// <summary>The body is larger than we accept, on the wire or after decompression.</summary>
    TooLarge,

    /// <summary>The body is compressed in a way that we do not know, or damaged (RFC 9110 §8.4).</summary>
    Encoding,

    /// <summary>A loop, too many hops, or a hop without a usable target (RFC 9110 §15.4).</summary>
    Redirect,

    /// <summary>A success that carries no document: 204, 206, an empty 200, or a 304 that nobody asked for.</summary>
    NoDocument,

    /// <summary>401: a password is asked for.</summary>
    Unauthorized,

    /// <summary>403: we are not let in.</summary>
    Forbidden,

    /// <summary>A wall that only lets browsers through ("checking that you are human").</summary>
    Challenged,

    /// <summary>404: nothing there.</summary>
    NotFound,

    /// <summary>Another 4xx, or a status that no specification knows.</summary>
    Refused,

    /// <summary>5xx: the server itself is in trouble.</summary>
    Server,

    /// <summary>It looks like a feed and could not be read, even after mending.</summary>
    Unreadable,
}
