using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements;

/// <summary>Notices that a feed may have changed hands or been rebuilt: nothing in it is known, and its name or its place is another at once, or its titles are known all the same.</summary>
internal static class Takeover
{
    private const int LatestPosts = 100, EnoughTitles = 3, TitleLength = 100;

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

        var because = isAllNew && arrival.LastSuccess is not null ? Reason(arrival, fresh, PostStore.LatestOf(session, arrival.Feed, LatestPosts)) : null;
        if (because is not null)
            FeedCards.Distrust(session, arrival.Feed, because, now);
        return because;
    }

    private static string? Reason(Arrival arrival, IReadOnlyList<Draft> fresh, List<(string Link, string Title)> latest)
    {
        if (latest.Count == 0)
            return null;
        string?[] changes = [Renamed(arrival), Moved(arrival.KnownHome, arrival.Home), Published(latest, fresh)];
        var told = changes.OfType<string>().ToList();
        return told.Count > 0 ? $"This feed may have changed hands: nothing in it is known, {string.Join(", ", told)}." : Rebuilt(latest, fresh);
    }

    private static string? Renamed(Arrival arrival) =>
        arrival is { KnownTitle: { } old, Title: { } now } && !string.Equals(old, now, StringComparison.OrdinalIgnoreCase)
            ? $"it was called “{Graphemes.Cut(old, TitleLength)}” and is “{Graphemes.Cut(now, TitleLength)}” now" : null;

    private static string? Moved(string? old, string? now) =>
        Hosts.Of(old) is { } left && Hosts.Of(now) is { } reached && left != reached ? $"its home was {left} and is {reached} now" : null;

    /// <summary>Of a blog, all of whose posts were on one host: a list of links to other sites has no place that could change.</summary>
    private static string? Published(List<(string Link, string Title)> latest, IReadOnlyList<Draft> fresh)
    {
        var (before, now) = (latest.Select(post => Hosts.Of(post.Link)).Distinct().ToList(), fresh.Select(draft => Hosts.Of(draft.Link)).OfType<string>().Distinct().ToList());
        return before is [{ } old] && now.Count > 0 && !now.Contains(old) ? $"its posts were on {old} and are on {now[0]} now" : null;
    }

    /// <summary>Other guids, addresses and dates: nothing is left to know its posts by.</summary>
    private static string? Rebuilt(List<(string Link, string Title)> latest, IReadOnlyList<Draft> fresh)
    {
        var titles = latest.Select(post => post.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = fresh.Count(draft => titles.Contains(draft.Title));
        return known >= EnoughTitles && known * 2 >= fresh.Count ? $"This site may have been rebuilt: nothing in it is known, but {known} of {fresh.Count} titles are." : null;
    }
}
