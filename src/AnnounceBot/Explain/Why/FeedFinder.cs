using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Explain.Why;

/// <summary>Finds feeds by what people call them: their address, their blog's, its host or their name.</summary>
internal static class FeedFinder
{
    // Also those that are watched no longer: people ask for them most of all. There are hundreds at most.
    private const string All = "SELECT id, url, home, coalesce(name, title, ''), state <> 'removed', json_extract(reader_state, '$.Url') FROM feeds";

    public static List<FeedId> ByName(Session session, string name) =>
        Ids(Known(session).Where(feed => string.Equals(feed.Name, name, StringComparison.OrdinalIgnoreCase)));

    /// <returns>The feeds that an address names: of this address, or of this home page, or all of a host whose front page it is.</returns>
    public static List<FeedId> ByAddress(Session session, Uri link)
    {
        var known = Known(session);
        var asked = CanonicalUrl.Of(link.AbsoluteUri)?.Value;
        var named = known.Where(feed => feed.Addresses.Any(address => CanonicalUrl.Of(address)?.Value == asked)).ToList();
        return named.Count == 0 && link.PathAndQuery == "/" ? Ids(known.Where(feed => feed.IsAt(link))) : Ids(named);
    }

    /// <returns>Those of the same host that are watched.</returns>
    public static List<FeedId> Nearby(Session session, Uri link) => [.. Known(session).Where(feed => feed.IsWatched && feed.IsAt(link)).Select(feed => feed.Id)];

    /// <returns>The names of those that are watched.</returns>
    public static List<string> Names(Session session) => [.. Known(session).Where(feed => feed.IsWatched && feed.Name.Length > 0).Select(feed => feed.Name)];

    /// <summary>What is watched goes before what was.</summary>
    private static List<FeedId> Ids(IEnumerable<KnownFeed> feeds)
    {
        var all = feeds.ToList();
        return [.. (all.Exists(feed => feed.IsWatched) ? all.Where(feed => feed.IsWatched) : all).Select(feed => feed.Id)];
    }

    private static List<KnownFeed> Known(Session session) => session.Query(All, row => new KnownFeed(
        new(row.GetInt64(0)), [.. new[] { row.GetString(1), row.TextOrNull(2), row.TextOrNull(5) }.OfType<string>()], row.GetString(3), row.GetInt64(4) != 0));

    private sealed record KnownFeed(FeedId Id, IReadOnlyList<string> Addresses, string Name, bool IsWatched)
    {
        public bool IsAt(Uri link) => Hosts.Of(link.AbsoluteUri) is { } host && Addresses.Any(address => Hosts.Of(address) == host);
    }
}
