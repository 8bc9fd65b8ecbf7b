using AnnounceBot.Feeds.Fetching;

namespace AnnounceBot.Feeds;

/// <summary>What reading a feed came to.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>What to remember until the next read; to be stored in the same transaction as the entries.</summary>
    public required FeedState State { get; init; }

    /// <summary>How long the server says that its answer stays fresh; nothing where it did not answer.</summary>
    public Freshness Freshness { get; init; } = Freshness.Unknown;

    /// <summary>The feed has moved for good (301 or 308, seen often enough): where it is read from now, without user name and password. Null otherwise.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>A document that was not known yet.</summary>
    /// <param name="Document">What it says.</param>
    public sealed record Fresh(FeedDocument Document) : ReadOutcome
    {
        /// <summary>Whether the document holds only what is new (226, RFC 3229 with the <c>feed</c> manipulation); absent entries are still there.</summary>
        public bool IsPartial { get; init; }

        /// <summary>Whether the document is above four fifths of <see cref="ReaderOptions.MaxBytes"/>, so that somebody should look at it before it breaks.</summary>
        public bool IsNearlyTooLarge { get; init; }
    }

    /// <summary>The document is the one that was read last: 304, or 200 with the same bytes.</summary>
    public sealed record Unchanged : ReadOutcome;

    /// <summary>410: the feed has ended. Reading it again is for a person to decide.</summary>
    /// <param name="Reason">A sentence for the feed's owner or a moderator.</param>
    public sealed record Gone(string Reason) : ReadOutcome;

    /// <summary>The server asks us to come later: 429, or 503 with a time; or it asked so before and that time is not over.</summary>
    /// <param name="RetryAfter">How long from now, at most two days; null if the server gave no usable time.</param>
    /// <param name="Reason">A sentence for the feed's owner or a moderator.</param>
    public sealed record Busy(TimeSpan? RetryAfter, string Reason) : ReadOutcome
    {
        /// <summary>The <c>Retry-After</c> field as the server sent it, for the log; null if none was sent now.</summary>
        public string? Asked { get; init; }

        /// <summary>Whether the limit is on how often we ask (429), so that the host's other feeds slow down as well.</summary>
        public bool IsRateLimit { get; init; }
    }

    /// <summary>A document that is no feed, such as a web page.</summary>
    /// <param name="Reason">What it is instead, as a sentence for the person who gave the address.</param>
    /// <param name="Page">The document, so that looking for the feeds that it offers needs no second request.</param>
    public sealed record NotAFeed(string Reason, FetchedDocument Page) : ReadOutcome;

    /// <summary>Nothing could be read.</summary>
    /// <param name="Kind">Why.</param>
    /// <param name="Reason">What is wrong and what to do, as a sentence for the feed's owner or a moderator.</param>
    public sealed record Failed(FailureKind Kind, string Reason) : ReadOutcome
    {
        /// <summary>The HTTP status, where one was answered.</summary>
        public int? Status { get; init; }
    }
}
