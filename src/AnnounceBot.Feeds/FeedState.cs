using System.Text.Json;
using AnnounceBot.Feeds.Fetching;

namespace AnnounceBot.Feeds;

/// <summary>
/// What is remembered of a feed's address between two reads. The caller stores it whole, in the same transaction as the entries
/// of the outcome that brought it, and hands it in again.
/// </summary>
public sealed record FeedState
{
    /// <summary>Where the feed is read from: as given, or where it has moved for good. May carry a user name and password.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where it was read from before it moved for good; null if it never moved. The way back.</summary>
    public Uri? PreviousUrl { get; init; }

    /// <summary>The last document's entity tag, byte for byte (RFC 9110 §8.8.3).</summary>
    public string? ETag { get; init; }

    /// <summary>The last document's modification date, byte for byte (RFC 9110 §8.8.2).</summary>
    public string? LastModified { get; init; }

    /// <summary>The address that sent the validators; they are sent to no other.</summary>
    public Uri? ValidatorsFrom { get; init; }

    /// <summary>The SHA-256 of the last document that was read as a feed, in hexadecimal.</summary>
    public string? DocumentHash { get; init; }

    /// <summary>The size of the last document in bytes, after decompression.</summary>
    public int? DocumentBytes { get; init; }

    /// <summary>When a whole document was read last, changed or not.</summary>
    public DateTimeOffset? LastFullRead { get; init; }

    /// <summary>When the feed was last read or known to be unchanged.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When the feed last had news: its newest entry's date, or else when its document last changed.</summary>
    public DateTimeOffset? LastNews { get; init; }

    /// <summary>How long the last answer said that it stays fresh (RFC 9111 §4.2).</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>What the last document said about when to come again.</summary>
    public FeedHints? Hints { get; init; }

    /// <summary>A permanent redirect that has been seen, and is not believed yet.</summary>
    public PendingMove? Move { get; init; }

    /// <summary>The server asked for no request before this time; a person's refresh waits for it too.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>How many reads in a row have failed.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>When the first of the failures in a row happened; null while all is well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Whether a person said that this feed's own host may have a certificate that does not prove who it is.</summary>
    public bool AcceptsAnyCertificate { get; init; }

    /// <summary>The address without user name and password: for logs and people.</summary>
    public Uri ShownUrl => WebAddress.Bare(Url);

    /// <summary>The state of a feed that was never read.</summary>
    /// <param name="url">Its address.</param>
    public static FeedState New(Uri url) => new() { Url = url };

    /// <summary>The state as JSON, for storing.</summary>
    public string ToJson() => StateJson.Write(this);

    /// <summary>The state that <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">What was stored.</param>
    /// <exception cref="JsonException">It is something else.</exception>
    public static FeedState FromJson(string json) => StateJson.Read(json);

    /// <summary>The shown address, so that no log gets to see a password.</summary>
    public override string ToString() => $"{nameof(FeedState)} of {ShownUrl}";
}
