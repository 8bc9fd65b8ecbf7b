namespace AnnounceBot.Feeds.Fetching;

/// <summary>How an answer changes what is remembered of a feed.</summary>
internal static class StateChanges
{
    private const int MaxValidatorLength = 2048;

    /// <summary>After a whole or partial document that was understood, or that has the same bytes as the last one.</summary>
    public static FeedState AfterDocument(this FeedState state, FetchedDocument answer, Freshness freshness, string hash, DateTimeOffset now)
    {
        var isPartial = answer.Status == 226;
        return Recovered(state, now) with
        {
            ETag = freshness.MayStore ? Validator(answer, "ETag") : null,
            LastModified = freshness.MayStore ? Validator(answer, "Last-Modified") : null,
            ValidatorsFrom = answer.Url,
            FreshFor = freshness.Lifetime,
            DocumentHash = isPartial ? state.DocumentHash : hash,
            DocumentBytes = isPartial ? state.DocumentBytes : answer.Body.Length,
            LastFullRead = isPartial ? state.LastFullRead : now,
        };
    }

    /// <summary>After a 304: what it sends replaces what was stored, the rest stays (RFC 9111 §4.3.4).</summary>
    public static FeedState AfterNotModified(this FeedState state, FetchedDocument answer, Freshness freshness, DateTimeOffset now)
        => Recovered(state, now) with
        {
            ETag = freshness.MayStore ? Validator(answer, "ETag") ?? state.ETag : null,
            LastModified = freshness.MayStore ? Validator(answer, "Last-Modified") ?? state.LastModified : null,
            FreshFor = freshness.IsTold ? freshness.Lifetime : state.FreshFor,
        };

    /// <summary>After an answer that is no feed: the validators stay those of the last document that was understood.</summary>
    public static FeedState AfterRefusal(this FeedState state, DateTimeOffset now, TimeSpan? wait)
        => state.AfterFailure(now) with { Move = null, NotBefore = wait is null ? null : now + wait };

    /// <summary>After no answer at all.</summary>
    public static FeedState AfterFailure(this FeedState state, DateTimeOffset now)
        => state with { FailuresInARow = state.FailuresInARow + 1, FailingSince = state.FailingSince ?? now, NotBefore = null };

    /// <summary>Remembers when a document last had news, and when it wants to be read.</summary>
    public static FeedState WithNews(this FeedState state, FeedDocument document, DateTimeOffset now)
    {
        var dates = document.Entries.Select(entry => entry.Published ?? entry.Updated).OfType<DateTimeOffset>().ToList();
        return state with { Hints = document.Hints, LastNews = dates.Count == 0 ? now : Earlier(dates.Max(), now) };
    }

    private static FeedState Recovered(FeedState state, DateTimeOffset now)
        => state with { FailuresInARow = 0, FailingSince = null, NotBefore = null, LastSuccess = now };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static string? Validator(FetchedDocument answer, string name)
        => answer.Header(name) is { Length: > 0 and <= MaxValidatorLength } value ? value : null;
}
