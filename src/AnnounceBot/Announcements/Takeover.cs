using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Notices that a feed may have changed hands: its name or its place is another at once, and nothing in it is known.</summary>
internal static class Takeover
{
    private const int LatestPosts = 20, TitleLength = 100;

    /// <summary>To be asked before the new posts are stored.</summary>
    /// <param name="fresh">What is new of the arrival: all of it, or there is no doubt.</param>
    /// <returns>Why its posts should wait for a moderator, for a person; null if nothing is strange, or a moderator has decided.</returns>
    public static string? Suspect(Session session, Arrival arrival, IReadOnlyList<Draft> fresh, bool isAllNew, DateTimeOffset now)
    {
        if (fresh.Count == 0)
            return null;
        if (FeedCards.DoubtOf(session, arrival.Feed) is { } doubt)
        {
            if (AnnouncementStore.IsUndecided(session, arrival.Feed, doubt.Since))
                return doubt.Because;
            FeedCards.Trust(session, arrival.Feed);
        }

        var because = isAllNew && arrival.LastSuccess is not null ? Reason(arrival, fresh, PostStore.LatestLinksOf(session, arrival.Feed, LatestPosts)) : null;
        if (because is not null)
            FeedCards.Distrust(session, arrival.Feed, because, now);
        return because;
    }

    private static string? Reason(Arrival arrival, IReadOnlyList<Draft> fresh, List<string> latestLinks)
    {
        if (latestLinks.Count == 0)
            return null;
        string?[] changes = [Renamed(arrival), Moved("its home was", arrival.KnownHome, arrival.Home), Published(latestLinks, fresh)];
        var told = changes.OfType<string>().ToList();
        return told.Count == 0 ? null : $"the feed may have changed hands: nothing in it is known, {string.Join(", ", told)}";
    }

    private static string? Renamed(Arrival arrival) =>
        arrival is { KnownTitle: { } old, Title: { } now } && !string.Equals(old, now, StringComparison.OrdinalIgnoreCase)
            ? $"it was called “{Graphemes.Cut(old, TitleLength)}” and is “{Graphemes.Cut(now, TitleLength)}” now" : null;

    private static string? Moved(string whatWas, string? old, string? now) =>
        Hosts.Of(old) is { } left && Hosts.Of(now) is { } reached && left != reached ? $"{whatWas} {left} and is {reached} now" : null;

    /// <summary>Of a blog, all of whose posts were on one host: a list of links to other sites has no place that could change.</summary>
    private static string? Published(List<string> latestLinks, IReadOnlyList<Draft> fresh)
    {
        var (before, now) = (latestLinks.Select(Hosts.Of).Distinct().ToList(), fresh.Select(draft => Hosts.Of(draft.Link)).OfType<string>().Distinct().ToList());
        return before is [{ } old] && now.Count > 0 && !now.Contains(old) ? $"its posts were on {old} and are on {now[0]} now" : null;
    }
}
