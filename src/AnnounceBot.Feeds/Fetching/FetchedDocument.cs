using System.Collections.Frozen;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>What a server answered after all redirects.</summary>
public sealed record FetchedDocument
{
    /// <summary>The address that answered; without user name, password and fragment.</summary>
    public required Uri Url { get; init; }

    /// <summary>The HTTP status (RFC 9110 §15).</summary>
    public required int Status { get; init; }

    /// <summary>The body after decompression; empty unless the status is one that carries a document (200, 203, 226), and it was asked for.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The header fields, by name in any case; several lines of a list are joined by a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The redirects that led here, in order.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>Whether validators were sent to <see cref="Url"/>, so that a 304 means something.</summary>
    public bool WasConditional { get; init; }

    /// <summary>Whether a partial feed was asked for at <see cref="Url"/>, so that a 226 means something.</summary>
    public bool WasPartialWelcome { get; init; }

    /// <summary>The <c>Content-Type</c> field as sent; a hint at best.</summary>
    public string? ContentType => Header("Content-Type");

    /// <summary>A header field's value.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>Null if it was not sent.</returns>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
