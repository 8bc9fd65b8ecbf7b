using System.Globalization;
using AnnounceBot.Storage;

namespace AnnounceBot.Posts.Visits;

/// <summary>The blogs that we watch, by what people and pages call them.</summary>
internal static class WatchedFeeds
{
    // The host first: of thousands of feeds it leaves a few, whose addresses are then compared as posts' are.
    private const string Watched = """
        SELECT coalesce(name, title), url, home, coalesce(json_extract(reader_state, '$.Url'), url), state IN ('active', 'moved'), title_only FROM feeds
        WHERE state <> 'removed' AND EXISTS (SELECT 1 FROM json_each(@hosts) WHERE instr(lower(url || ' ' || coalesce(home, '') || ' ' || coalesce(reader_state, '')), value) > 0)
        ORDER BY id
        """;

    private static readonly IdnMapping Idn = new();

    /// <returns>The feed that is read at one of these addresses, or whose blog has its front page there.</returns>
    public static WatchedFeed? Find(Session session, IReadOnlyCollection<string> addresses)
    {
        var wanted = addresses.Select(CanonicalUrl.Of).OfType<CanonicalUrl>().Select(url => url.Value).ToHashSet();
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
}
