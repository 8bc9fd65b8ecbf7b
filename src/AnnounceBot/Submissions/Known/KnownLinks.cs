using System.Globalization;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Submissions.Known;

/// <summary>Whether a link is known already, under any of its addresses.</summary>
internal static class KnownLinks
{
    // The host first: of thousands of feeds it leaves a few, whose addresses are then compared as posts' are.
    private const string Watched = """
        SELECT coalesce(name, title), url, home, coalesce(json_extract(reader_state, '$.Url'), url), state IN ('active', 'moved'), title_only FROM feeds
        WHERE state <> 'removed' AND EXISTS (SELECT 1 FROM json_each(@hosts) WHERE instr(lower(url || ' ' || coalesce(home, '') || ' ' || coalesce(reader_state, '')), value) > 0)
        ORDER BY id
        """;

    private static readonly IdnMapping Idn = new();

    /// <summary>Who suggests what is known counts as one more who wants it.</summary>
    /// <returns>Null: it is new, or a feed kept it quiet and it can still be announced.</returns>
    public static KnownThing? Find(Session session, SubmissionKind kind, IReadOnlyCollection<string> addresses, string personId, DateTimeOffset now)
    {
        if (kind == SubmissionKind.Feed && Feed(session, addresses) is { } feed)
            return new KnownThing.OfFeed(feed);
        if (kind == SubmissionKind.Post && KeyStore.ByAddresses(session, addresses) is { } post && PostStore.WhyQuiet(session, post) is null)
            return new KnownThing.OfPost(post, !PostStore.IsRetracted(session, post) && SecondStore.Add(session, post, personId, now));
        return Waiting(session, kind, addresses) is { } waiting ? new KnownThing.OfSubmission(waiting, SecondStore.Add(session, waiting, personId, now)) : null;
    }

    /// <returns>The submission of the same thing that waits.</returns>
    public static Submission? Waiting(Session session, SubmissionKind kind, IEnumerable<string> addresses) =>
        Canonical(addresses).SelectMany(url => new[] { url.Whole, url.Value }).Distinct().Select(url => SubmissionStore.Waiting(session, kind, url)).FirstOrDefault(waiting => waiting is not null);

    /// <returns>The feed that is read at one of these addresses, or whose blog has its front page there.</returns>
    public static WatchedFeed? Feed(Session session, IReadOnlyCollection<string> addresses)
    {
        var wanted = Canonical(addresses).Select(url => url.Value).ToHashSet();
        return session.Query(
                Watched,
                row => new WatchedFeed(row.TextOrNull(0) ?? new Uri(row.GetString(1)).Host, row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetInt64(4) != 0, row.GetInt64(5) != 0),
                ("@hosts", HostsOf(addresses).ToColumn()))
            .Find(feed => new[] { feed.Url, feed.ReadAt, feed.Home }.Any(address => CanonicalUrl.Of(address) is { } url && wanted.Contains(url.Value)));
    }

    /// <returns>In ASCII and in their own letters: both are stored.</returns>
    private static IReadOnlyList<string> HostsOf(IEnumerable<string> addresses) =>
        [.. addresses.Select(Hosts.Of).OfType<string>().Select(host => host.TrimEnd('.')).Distinct().SelectMany(host => new[] { host, InOwnLetters(host) }).Distinct()];

    private static string InOwnLetters(string host)
    {
        try
        {
            return Idn.GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host; // it only begins like one that has others
        }
    }

    private static IEnumerable<CanonicalUrl> Canonical(IEnumerable<string> addresses) => addresses.Select(CanonicalUrl.Of).OfType<CanonicalUrl>();
}
