using System.Security.Cryptography;

namespace AnnounceBot.Feeds.Fetching;

/// <summary>What a server's answer means for a feed, and what to remember of it. No input, no output, no clock.</summary>
internal static class Verdict
{
    private const double NearlyTooLarge = 0.8;

    public static ReadOutcome Of(FeedState state, FetchedDocument answer, int maxBytes, DateTimeOffset now)
    {
        var freshness = Freshness.Of(answer, now);
        var wait = answer.Status >= 400 ? RetryAfter.Parse(answer.Header("Retry-After"), now) : null;
        return answer.Status switch
        {
            304 => NotModified(state, answer, freshness, now),
            200 or 203 when !answer.Body.IsEmpty => Whole(state, answer, maxBytes, now),
            226 when answer is { WasPartialWelcome: true, Body.IsEmpty: false } && IsPartialFeed(answer) => Parse(state, answer, maxBytes, now),
            410 => new ReadOutcome.Gone(FailureReasons.Gone) { State = state.AfterRefusal(now, null), Freshness = freshness },
            _ when IsChallenge(answer) => Failure(state, answer, FailureKind.Challenged, FailureReasons.Challenge, wait, now),
            429 => Busy(state, answer, wait, now),
            503 when wait is not null => Busy(state, answer, wait, now),
            _ => Failure(state, answer, wait, now),
        };
    }

    private static ReadOutcome NotModified(FeedState state, FetchedDocument answer, Freshness freshness, DateTimeOffset now)
    {
        if (answer.WasConditional)
        {
            return Unchanged(state, state.AfterNotModified(answer, freshness, now), answer, freshness, now);
        }

        var forgetful = state.AfterRefusal(now, null) with { ETag = null, LastModified = null, ValidatorsFrom = null };
        return new ReadOutcome.Failed(FailureKind.NoDocument, FailureReasons.StrayNotModified) { State = forgetful, Status = 304 };
    }

    private static ReadOutcome Whole(FeedState state, FetchedDocument answer, int maxBytes, DateTimeOffset now)
    {
        if (state.DocumentHash is null || Hash(answer) != state.DocumentHash)
        {
            return Parse(state, answer, maxBytes, now);
        }

        var freshness = Freshness.Of(answer, now);
        return Unchanged(state, state.AfterDocument(answer, freshness, state.DocumentHash, now), answer, freshness, now);
    }

    private static ReadOutcome.Unchanged Unchanged(FeedState before, FeedState after, FetchedDocument answer, Freshness freshness, DateTimeOffset now)
    {
        var moved = Moving.Consider(after, answer.Redirects, now);
        return new() { State = moved, Freshness = freshness, MovedTo = MoveOf(before, moved) };
    }

    private static ReadOutcome Parse(FeedState state, FetchedDocument answer, int maxBytes, DateTimeOffset now)
    {
        var freshness = Freshness.Of(answer, now);
        var refused = state.AfterRefusal(now, null);
        switch (FeedParser.Parse(answer.Body, answer.ContentType, answer.Url))
        {
            case ParseOutcome.NotAFeed page:
                return new ReadOutcome.NotAFeed(page.Reason, answer) { State = refused, Freshness = freshness };
            case ParseOutcome.Failed failed:
                return new ReadOutcome.Failed(FailureKind.Unreadable, failed.Reason) { State = refused, Freshness = freshness, Status = answer.Status };
            case ParseOutcome.Feed feed:
                var read = state.AfterDocument(answer, freshness, Hash(answer), now).WithNews(feed.Document, now);
                var moved = Moving.Consider(read, answer.Redirects, now);
                return new ReadOutcome.Fresh(feed.Document)
                {
                    State = moved,
                    Freshness = freshness,
                    MovedTo = MoveOf(state, moved),
                    IsPartial = answer.Status == 226,
                    IsNearlyTooLarge = answer.Body.Length > maxBytes * NearlyTooLarge,
                };
            default:
                throw new InvalidOperationException("An outcome that is not known here");
        }
    }

    private static ReadOutcome.Busy Busy(FeedState state, FetchedDocument answer, TimeSpan? wait, DateTimeOffset now)
        => new(wait, FailureReasons.Busy(answer.Status))
        {
            State = state.AfterRefusal(now, wait),
            Asked = answer.Header("Retry-After"),
            IsRateLimit = answer.Status == 429,
        };

    private static ReadOutcome.Failed Failure(FeedState state, FetchedDocument answer, TimeSpan? wait, DateTimeOffset now)
    {
        var (kind, reason) = answer.Body.IsEmpty && answer.Status is 200 or 203
            ? (FailureKind.NoDocument, FailureReasons.MissingDocument)
            : FailureReasons.OfStatus(answer.Status);
        return Failure(state, answer, kind, reason, wait, now);
    }

    private static ReadOutcome.Failed Failure(FeedState state, FetchedDocument answer, FailureKind kind, string reason, TimeSpan? wait, DateTimeOffset now)
        => new(kind, reason) { State = state.AfterRefusal(now, wait), Status = answer.Status };

    private static Uri? MoveOf(FeedState before, FeedState after) => before.Url == after.Url ? null : after.ShownUrl;

    private static string Hash(FetchedDocument answer) => Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span));

    private static bool IsChallenge(FetchedDocument answer)
        => answer.Status >= 400 && answer.Header("cf-mitigated")?.Equals("challenge", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsPartialFeed(FetchedDocument answer)
        => (answer.Header("IM") ?? "").Split(',', StringSplitOptions.TrimEntries).Contains("feed", StringComparer.OrdinalIgnoreCase);
}
