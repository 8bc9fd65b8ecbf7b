using AnnounceBot.Posts;
using AnnounceBot.Posts.Visits;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Known;

/// <summary>Whether a link is known already, under any of its addresses.</summary>
internal static class KnownLinks
{
    /// <summary>Who suggests what is known counts as one more who wants it.</summary>
    /// <returns>Null: it is new, or a feed kept it quiet and it can still be announced.</returns>
    public static KnownThing? Find(Session session, SubmissionKind kind, IReadOnlyCollection<string> addresses, string personId, DateTimeOffset now)
    {
        if (kind == SubmissionKind.Feed && WatchedFeeds.Find(session, addresses) is { } feed)
            return new KnownThing.OfFeed(feed);
        if (kind == SubmissionKind.Post && KeyStore.ByAddresses(session, addresses) is { } post && PostStore.WhyQuiet(session, post) is null)
            return new KnownThing.OfPost(post, !PostStore.IsRetracted(session, post) && SecondStore.Add(session, post, personId, now));
        return Waiting(session, kind, addresses) is { } waiting ? new KnownThing.OfSubmission(waiting, SecondStore.Add(session, waiting, personId, now)) : null;
    }

    /// <returns>The submission of the same thing that waits.</returns>
    public static Submission? Waiting(Session session, SubmissionKind kind, IEnumerable<string> addresses) =>
        Canonical(addresses).SelectMany(url => new[] { url.Whole, url.Value }).Distinct().Select(url => SubmissionStore.Waiting(session, kind, url)).FirstOrDefault(waiting => waiting is not null);

    private static IEnumerable<CanonicalUrl> Canonical(IEnumerable<string> addresses) => addresses.Select(CanonicalUrl.Of).OfType<CanonicalUrl>();
}
